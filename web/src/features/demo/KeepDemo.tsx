import { Alert, Button, Group, Modal, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDemo } from '@/shared/api/calls/keepDemo';
import { ApiProblem } from '@/shared/api/problem';
import { session } from '@/shared/api/session';
import { say } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useFreshBook } from './useFreshBook';
import { checkKeep, type KeepForm } from './view';

/** The visitor becomes a person: with the household of the demo, or with an empty book. */
export function KeepDemo({ leave }: { leave: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const fresh = useFreshBook();
  const [form, setForm] = useState<KeepForm>({ name: '', email: '', password: '' });
  const [empty, setEmpty] = useState(false);
  const [wrong, setWrong] = useState<Partial<Record<keyof KeepForm, string>>>({});
  const change = (part: Partial<KeepForm>) => {
    setForm((before) => ({ ...before, ...part }));
  };
  const save = useMutation({
    mutationFn: async () => {
      const user = await keepDemo({ ...form, name: form.name.trim(), email: form.email.trim() });
      // Cleared after the person is one: an address that is taken must not cost the data.
      if (empty) await fresh();
      return user;
    },
    onSuccess: (user) => {
      say(t('demo:keep.done', { email: user.email }));
      leave();
      session.rename(user);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem)
        setWrong(Object.fromEntries(problem.fields.map((field) => [field.path, field.message])));
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = checkKeep(form);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length === 0) save.mutate();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('demo:keep.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {problemText(save.error)}
            </Alert>
          )}
          <TextInput
            data-autofocus
            label={t('signin:displayName')}
            autoComplete="name"
            value={form.name}
            error={wrong.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
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
            description={t('signin:passwordHelp')}
            autoComplete="new-password"
            value={form.password}
            error={wrong.password}
            onChange={(event) => change({ password: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('demo:keep.with')}
            value={empty ? 'empty' : 'full'}
            onChange={(value) => setEmpty(value === 'empty')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="full" label={t('demo:keep.full')} />
              <Radio value="empty" label={t('demo:keep.empty')} />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('demo:keep.sure')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
