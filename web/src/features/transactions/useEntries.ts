import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkTransactions } from '@/shared/api/calls/bulkTransactions';
import { createTag } from '@/shared/api/calls/createTag';
import { createTransaction } from '@/shared/api/calls/createTransaction';
import { Unreachable } from '@/shared/api/problem';
import { useUser } from '@/shared/api/useUser';
import { queue } from '@/shared/offline/outbox';
import { deleteTransaction } from '@/shared/api/calls/deleteTransaction';
import { updateTransaction } from '@/shared/api/calls/updateTransaction';
import { newIdempotencyKey } from '@/shared/api/client';
import type { BulkInput, Tag, Transaction, TransactionInput } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { say, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { tagNamed } from './entry';

interface Bulk {
  body: BulkInput;
  /** How many transactions it is about, for the sentence about it. */
  count: number;
}

/** Adds, changes and deletes transactions, one or many; each step can be taken back. */
export function useEntries(tags: ReadonlyMap<string, Tag>) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const person = useUser()?.id;
  const problemText = useProblemText();
  const key = useRef<{ of: string; key: string } | null>(null);
  /** The same intent keeps its key, so that a retry cannot book twice; something else typed is another intent. */
  const keyFor = (intent: unknown) => {
    const of = JSON.stringify(intent);
    if (key.current?.of !== of) key.current = { of, key: newIdempotencyKey() };
    return key.current.key;
  };
  const tagIds = async (names: readonly string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const name of names) {
      const known = tagNamed(name, tags.values());
      ids.push(known?.id ?? (await createTag(book.id, { name }, newIdempotencyKey())).data.id);
    }
    return ids;
  };
  // Not waited for: the next row is typed while the lists come anew.
  const onSettled = () => void refreshBook(client, book.id);
  const onError = (problem: unknown) => sayWrong(problemText(problem));
  const add = useMutation({
    // Where the server is not reached it waits on this device, under the key that may already have gone out: null.
    mutationFn: async ({ body, tagNames }: { body: TransactionInput; tagNames: readonly string[] }) => {
      let tried: TransactionInput | null = null;
      const id = keyFor({ body, tagNames });
      try {
        if (!navigator.onLine) throw new Unreachable('offline');
        const full = tagNames.length === 0 ? body : { ...body, tagIds: await tagIds(tagNames) };
        tried = full;
        return await createTransaction(book.id, full, id);
      } catch (problem) {
        if (!(problem instanceof Unreachable) || person === undefined) throw problem;
        await queue({ id, person, book: book.id, body, tagNames }, tried);
        return null;
      }
    },
    onSuccess: (written) => {
      key.current = null;
      if (written === null) say(t('transactions:said.waits'));
      else undoable(t('transactions:said.added'), written);
    },
    onSettled,
  });
  const change = useMutation({
    mutationFn: async ({
      item,
      body,
      tagNames,
    }: {
      item: Transaction;
      body: Partial<TransactionInput>;
      tagNames: readonly string[];
    }) => updateTransaction(book.id, item, { ...body, tagIds: await tagIds(tagNames) }),
    onSuccess: (written) => undoable(t('transactions:said.changed'), written),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (item: Transaction) => deleteTransaction(book.id, item),
    onSuccess: (written) => undoable(t('transactions:said.deleted'), written),
    onError,
    onSettled,
  });
  const bulk = useMutation({
    mutationFn: ({ body }: Bulk) => bulkTransactions(book.id, body, newIdempotencyKey()),
    onSuccess: (written, { body, count }) =>
      undoable(t(`transactions:bulk.said.${body.action}`, { count }), written),
    onError,
    onSettled,
  });
  return { add, change, remove, bulk, problemText, tagIds };
}
