import { Alert, Button, Group, Modal, Skeleton, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clearBook } from '@/shared/api/calls/clearBook';
import { contentsQuery } from '@/shared/api/calls/countContents';
import { deleteBook } from '@/shared/api/calls/deleteBook';
import { booksKey } from '@/shared/api/calls/listBooks';
import type { Contents } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { keep } from '@/shared/storage';
import { say } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import classes from './Settings.module.css';

const COUNTED = ['transactions', 'inTrash', 'accounts', 'categories', 'payees', 'tags', 'rates'] as const;

/** Clears or deletes the book: counts what goes, and wants its name typed, because there is no way back. */
export function EndDialog({ way, leave }: { way: 'clear' | 'delete'; leave: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const contents = useQuery({ ...contentsQuery(book.id), gcTime: 0 });
  const [name, setName] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      if (way === 'delete') await deleteBook(book, name.trim());
      else keep('book', (await clearBook(book.id, name.trim())).bookId);
    },
    onSuccess: async () => {
      leave();
      await navigate({ to: '/dashboard' });
      await client.invalidateQueries({ queryKey: booksKey });
      client.removeQueries({ queryKey: ['book', book.id] });
      say(t(`settings:data.${way}.done`, { name: book.name }));
    },
  });
  const same = name.trim() === book.name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (same) end.mutate();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t(`settings:data.${way}.title`, { name: book.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {end.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {(end.error instanceof ApiProblem ? end.error.fields[0]?.message : undefined) ??
                problemText(end.error)}
            </Alert>
          )}
          <p>{t(`settings:data.${way}.text`)}</p>
          {contents.data === undefined ? <Skeleton height={80} /> : <Counts contents={contents.data} />}
          <TextInput
            data-autofocus
            autoComplete="off"
            label={t('settings:data.end.type', { name: book.name })}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!same} loading={end.isPending}>
              {t(`settings:data.${way}.sure`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Counts({ contents }: { contents: Contents }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.counts} aria-label={t('settings:data.end.goes')}>
      {COUNTED.filter((each) => contents[each] > 0).map((each) => (
        <li key={each}>{t(`settings:data.count.${each}`, { count: contents[each] })}</li>
      ))}
    </ul>
  );
}
