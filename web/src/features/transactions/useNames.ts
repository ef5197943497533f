import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { tagsQuery } from '@/shared/api/calls/listTags';
import { useBook } from '@/shared/book/BookContext';
import { namesOf } from '@/shared/transactions/summary';

const NONE: readonly never[] = [];

/** The names of the book: what the rows, the entry and the filters choose from. */
export function useNames() {
  const book = useBook();
  const accounts = useQuery(accountsQuery(book.id)).data?.items;
  const categories = useQuery(categoriesQuery(book.id)).data?.items;
  const payees = useQuery(payeesQuery(book.id)).data?.items;
  const tags = useQuery(tagsQuery(book.id)).data?.items;
  const names = useMemo(() => namesOf(accounts, categories), [accounts, categories]);
  const tagged = useMemo(() => new Map(tags?.map((tag) => [tag.id, tag])), [tags]);
  return { accounts, categories, payees: payees ?? NONE, names, tags: tagged };
}
