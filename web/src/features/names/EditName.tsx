import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Written } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

interface Props {
  name: string;
  save: (name: string) => Promise<Written<unknown>>;
  close: () => void;
  /** What is asked for besides the name. */
  children?: ReactNode;
}

/** The form of a category, payee or tag. */
export function EditName({ name: before, save, close, children }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [name, setName] = useState(before);
  const write = useMutation({
    mutationFn: () => save(name.trim()),
    onSuccess: (written) => {
      undoable(t('trends:name.edit.saved', { name: name.trim() }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') write.mutate();
  };
  const ofName = write.error instanceof ApiProblem ? write.error.field('name') : undefined;
  return (
    <Modal
      opened
      onClose={close}
      title={t('trends:name.edit.title', { name: before })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {write.error !== null && ofName === undefined && (
            <Alert color="red" variant="light" role="alert">
              {problemText(write.error)}
            </Alert>
          )}
          <TextInput
            data-autofocus
            label={t('trends:name.edit.name')}
            value={name}
            error={name.trim() === '' ? t('trends:name.edit.wrong') : ofName}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
