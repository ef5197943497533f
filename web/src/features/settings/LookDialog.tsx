import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateCategory } from '@/shared/api/calls/updateCategory';
import type { Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { LazyLook } from '@/shared/categories/LazyLook';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';

/** The colour and the picture of a category. */
export function LookDialog({ category, close }: { category: Category; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [colour, setColour] = useState(category.colour ?? null);
  const [icon, setIcon] = useState(category.icon ?? null);
  const write = useMutation({
    mutationFn: () => updateCategory(book.id, category, { colour, icon }),
    onSuccess: (written) => {
      undoable(t('settings:mark.saved', { name: category.name }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    write.mutate();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('settings:mark.title', { name: category.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <DialogForm submit={submit} close={close} saving={write.isPending} problem={write.error}>
        <LazyLook colour={colour} icon={icon} setColour={setColour} setIcon={setIcon} />
      </DialogForm>
    </Modal>
  );
}
