import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateCategory } from '@/shared/api/calls/updateCategory';
import type { Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { LazyLook } from '@/shared/categories/LazyLook';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';

/** The colour and the picture of a category. */
export function LookDialog({ category, close }: { category: Category; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
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
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    write.mutate();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('settings:mark.title', { name: category.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {write.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {problemText(write.error)}
            </Alert>
          )}
          <LazyLook colour={colour} icon={icon} setColour={setColour} setIcon={setIcon} />
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
