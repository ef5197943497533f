import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { useBook } from '@/shared/book/BookContext';
import { START_STEPS, type StartStep } from '@/shared/search/start';
import { LinkButton } from '@/shared/ui/LinkButton';
import { AccountsStep } from './AccountsStep';
import { BasicsStep } from './BasicsStep';
import { CategoriesStep } from './CategoriesStep';
import { PaydayStep } from './PaydayStep';
import { useGuide } from './useGuide';
import classes from './Start.module.css';

export interface StepProps {
  /** The question is answered: on to the next. */
  next: () => Promise<void>;
  /** Draws the question around its fields; `send` saves what was answered. */
  ask: (fields: ReactNode, send: () => void, busy: boolean) => ReactNode;
}

const steps = {
  basics: BasicsStep,
  payday: PaydayStep,
  accounts: AccountsStep,
  categories: CategoriesStep,
} as const;

/** A few questions after registering; each can be skipped, and all of it left and found again. */
export function StartPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { step = 'basics' } = useSearch({ from: '/frame/start' });
  const accounts = useQuery(accountsQuery(book.id)).data?.items;
  const { close } = useGuide();
  const place = START_STEPS.indexOf(step);
  const following = START_STEPS[place + 1];
  const title = t(`start:${step}.title`);
  useEffect(() => {
    document.title = `${title} · Sallim`;
  }, [title]);
  const next = async () => {
    if (following !== undefined) {
      await navigate({ to: '/start', search: { step: following } });
      return;
    }
    // Without an account the dashboard has nothing to show: the first steps stay open there.
    if (accounts !== undefined && accounts.length > 0) await close();
    await navigate({ to: '/dashboard' });
  };
  const Step = steps[step];
  const ask: StepProps['ask'] = (fields, send, busy) => (
    <Question key={step} step={step} send={send}>
      {fields}
      <div className={classes.verbs}>
        {place > 0 && (
          <LinkButton
            variant="subtle"
            color="gray"
            to="/start"
            search={{ step: START_STEPS[place - 1] ?? 'basics' }}
          >
            {t('start:back')}
          </LinkButton>
        )}
        <Button variant="default" className={classes.skip ?? ''} onClick={() => void next()}>
          {t('start:skip')}
        </Button>
        <Button type="submit" loading={busy}>
          {t(following === undefined ? 'start:finish' : 'start:next')}
        </Button>
      </div>
    </Question>
  );
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <ol
          className={classes.steps}
          aria-label={t('start:progress', { number: place + 1, all: START_STEPS.length })}
        >
          {START_STEPS.map((each, index) => (
            <li key={each}>
              <Link
                to="/start"
                search={{ step: each }}
                data-done={index < place || undefined}
                aria-current={each === step ? 'step' : undefined}
              >
                <span className="visually-hidden">{t(`start:${each}.short`)}</span>
              </Link>
            </li>
          ))}
        </ol>
        <LinkButton variant="subtle" color="gray" size="compact-sm" to="/dashboard">
          {t('start:later')}
        </LinkButton>
      </header>
      <Step next={next} ask={ask} />
    </div>
  );
}

/** One question: its fields are the first thing that the keyboard meets, Enter goes on. */
function Question({ step, send, children }: { step: StartStep; send: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover the question before it is read.
    if (matchMedia('(pointer: coarse)').matches) form.current?.querySelector('h1')?.focus();
    else form.current?.querySelector<HTMLElement>('[data-first] input:not([type=hidden])')?.focus();
  }, []);
  return (
    <form
      ref={form}
      noValidate
      className={classes.question}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h1 tabIndex={-1}>{t(`start:${step}.title`)}</h1>
      <p className={classes.help}>{t(`start:${step}.help`)}</p>
      {children}
    </form>
  );
}
