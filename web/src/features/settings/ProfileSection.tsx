import { Alert, Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '@/shared/api/calls/changePassword';
import { updateProfile } from '@/shared/api/calls/updateProfile';
import { ApiProblem } from '@/shared/api/problem';
import { session } from '@/shared/api/session';
import { Card, CardGrid } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { SignOut } from './SignOut';
import { zones } from './zones';

export function ProfileSection() {
  return (
    <CardGrid>
      <Profile />
      <Password />
    </CardGrid>
  );
}

function Profile() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const state = session.state();
  const user = state.kind === 'SIGNED_IN' ? state.user : null;
  const [displayName, setDisplayName] = useState(user?.displayName ?? '');
  const [zone, setZone] = useState(user?.zone ?? 'UTC');
  const save = useMutation({
    mutationFn: () => updateProfile({ displayName: displayName.trim(), zone }),
    onSuccess: ({ data }) => {
      session.rename(data);
      say(t('settings:saved'));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Card span={6} title={t('settings:profile.title')}>
      <form onSubmit={submit}>
        <Stack>
          {save.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {problemText(save.error)}
            </Alert>
          )}
          <TextInput label={t('settings:profile.email')} value={user?.email ?? ''} readOnly />
          <TextInput
            label={t('settings:profile.name')}
            value={displayName}
            error={save.error instanceof ApiProblem ? save.error.field('displayName') : undefined}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <Select
            searchable
            label={t('settings:profile.zone')}
            data={zones()}
            value={zone}
            allowDeselect={false}
            onChange={(value) => setZone(value ?? zone)}
          />
          <Group justify="space-between">
            <SignOut />
            <Button type="submit" loading={save.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Password() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wrong, setWrong] = useState<{ current?: string; next?: string }>({});
  const save = useMutation({
    mutationFn: () => changePassword({ current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      say(t('settings:password.done'));
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem)
        setWrong(Object.fromEntries(problem.fields.map((field) => [field.path, field.message])));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = {
      ...(current === '' ? { current: t('settings:password.needCurrent') } : {}),
      ...(next.length < 12 ? { next: t('settings:password.short') } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length === 0) save.mutate();
  };
  return (
    <Card span={6} title={t('settings:password.title')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {problemText(save.error)}
            </Alert>
          )}
          <PasswordInput
            label={t('settings:password.current')}
            autoComplete="current-password"
            value={current}
            error={wrong.current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('settings:password.next')}
            description={t('settings:password.help')}
            autoComplete="new-password"
            value={next}
            error={wrong.next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending}>
              {t('settings:password.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
