import { Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Written } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { DialogForm } from '@/shared/ui/DialogForm';
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
  const [name, setName] = useState(before);
  const write = useMutation({
    mutationFn: () => save(name.trim()),
    onSuccess: (written) => {
      undoable(t('trends:name.edit.saved', { name: name.trim() }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
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
      <DialogForm
        submit={submit}
        close={close}
        saving={write.isPending}
        problem={ofName === undefined ? write.error : null}
      >
        <TextInput
          data-autofocus
          label={t('trends:name.edit.name')}
          value={name}
          error={name.trim() === '' ? t('trends:name.edit.wrong') : ofName}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {children}
      </DialogForm>
    </Modal>
  );
}
