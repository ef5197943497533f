import { Alert, Button, PasswordInput, Select, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconArrowBackUp, IconHome, IconListSearch } from '@tabler/icons-react';
import { type SubmitEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { register } from '@/shared/api/calls/register';
import { signIn } from '@/shared/api/calls/signIn';
import { tryDemo } from '@/shared/api/calls/tryDemo';
import type { Session } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { session } from '@/shared/api/session';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { changeLanguage } from '@/shared/i18n';
import { currencyChoices } from '@/shared/money/currencies';
import { Logo } from '@/shared/ui/Logo';
import { useProblemText } from '@/shared/ui/useProblemText';
import { check, currencyOf, type SignInForm, type Wrong } from './view';
import classes from './SignInPage.module.css';

export function SignInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('signin:title')} · Sallim`;
  }, [t]);
  return (
    <main className={classes.page}>
      <section className={classes.story}>
        <Logo />
        <h1>{t('signin:lead')}</h1>
        <ul>
          <li>
            <IconHome size={20} aria-hidden />
            {t('signin:points.own')}
          </li>
          <li>
            <IconListSearch size={20} aria-hidden />
            {t('signin:points.exact')}
          </li>
          <li>
            <IconArrowBackUp size={20} aria-hidden />
            {t('signin:points.undo')}
          </li>
        </ul>
      </section>
      <section className={classes.desk}>
        <LanguageSwitch />
        <Forms />
      </section>
    </main>
  );
}

function LanguageSwitch() {
  const language = useLanguage();
  const other = language === 'en' ? 'ko' : 'en';
  const names = { en: 'English', ko: '한국어' } as const;
  return (
    <button
      type="button"
      lang={other}
      className={classes.language}
      onClick={() => void changeLanguage(other)}
    >
      {names[other]}
    </button>
  );
}

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function Forms() {
  const { t } = useTranslation();
  const language = useLanguage();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const search = useSearch({ from: '/sign-in' });
  const mode = search.mode ?? 'signIn';
  const [form, setForm] = useState<SignInForm>(() => ({
    email: '',
    password: '',
    displayName: '',
    currency: currencyOf(zoneHere(), language),
  }));
  const [wrong, setWrong] = useState<Wrong>({});

  const enter = (answer: Session, home = '/dashboard') => {
    session.begin(answer);
    void navigate({ href: search.next ?? home });
  };
  const submit = useMutation({
    mutationFn: () =>
      mode === 'register'
        ? register({
            ...form,
            email: form.email.trim(),
            displayName: form.displayName.trim(),
            locale: language,
            zone: zoneHere(),
          })
        : signIn({ email: form.email.trim(), password: form.password }),
    // A newcomer's book is empty: a few questions first.
    onSuccess: (answer) => enter(answer, mode === 'register' ? '/start' : '/dashboard'),
    onError: (problem) => {
      if (!(problem instanceof ApiProblem)) return;
      setWrong(Object.fromEntries(problem.fields.map((field) => [field.path, field.message])));
    },
  });
  const demo = useMutation({
    mutationFn: () => tryDemo({ locale: language, zone: zoneHere() }),
    onSuccess: (answer) => enter(answer),
  });

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const found = check(form, mode);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length === 0) submit.mutate();
  };
  const change = (part: Partial<SignInForm>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const problem = submit.error ?? demo.error;
  return (
    <div className={classes.forms}>
      <SegmentedControl
        fullWidth
        aria-label={t('signin:title')}
        value={mode}
        onChange={(value) => {
          submit.reset();
          setWrong({});
          void navigate({
            to: '/sign-in',
            replace: true,
            search: {
              ...(search.next === undefined ? {} : { next: search.next }),
              ...(value === 'register' ? { mode: 'register' } : {}),
            },
          });
        }}
        data={[
          { value: 'signIn', label: t('signin:tab.signIn') },
          { value: 'register', label: t('signin:tab.register') },
        ]}
      />
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(problem)}
        </Alert>
      )}
      <form onSubmit={send} noValidate>
        {mode === 'register' && (
          <TextInput
            label={t('signin:displayName')}
            description={t('signin:displayNameHelp')}
            autoComplete="name"
            value={form.displayName}
            error={wrong.displayName}
            onChange={(event) => change({ displayName: event.currentTarget.value })}
          />
        )}
        <TextInput
          type="email"
          label={t('signin:email')}
          autoComplete="username"
          value={form.email}
          error={wrong.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('signin:password')}
          {...(mode === 'register' ? { description: t('signin:passwordHelp') } : {})}
          autoComplete={mode === 'register' ? 'new-password' : 'current-password'}
          value={form.password}
          error={wrong.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
        {mode === 'register' && (
          <Select
            searchable
            label={t('signin:currency')}
            data={currencyChoices(language)}
            value={form.currency}
            allowDeselect={false}
            error={wrong.currency}
            onChange={(currency) => {
              if (currency !== null) change({ currency });
            }}
          />
        )}
        <Button type="submit" size="md" fullWidth loading={submit.isPending}>
          {t(mode === 'register' ? 'signin:register' : 'signin:signIn')}
        </Button>
      </form>
      <div className={classes.or}>
        <span>{t('signin:or')}</span>
      </div>
      <Button variant="default" size="md" fullWidth loading={demo.isPending} onClick={() => demo.mutate()}>
        {t('signin:demo')}
      </Button>
      <p className={classes.help}>{t('signin:demoHelp')}</p>
    </div>
  );
}
