import type { Query, QueryClient } from '@tanstack/react-query';
import { booksKey } from '@/shared/api/calls/listBooks';
import type { Account, Book, Category, Page, Payee, Tag } from '@/shared/api/contract';
import { session } from '@/shared/api/session';
import { forgetNames, keepNames, withoutAmounts } from '@/shared/offline/names';
import { kept } from '@/shared/storage';

const LISTS = new Set<unknown>(['accounts', 'categories', 'payees', 'tags']);

/** Keeps the names that were on screen anyway for when the server is away; they go when the person signs out. */
export function keepNamesOf(client: QueryClient): void {
  let planned = false;
  const keep = () => {
    planned = false;
    const state = session.state();
    const books = client.getQueryData<Page<Book>>(booksKey)?.items;
    const book = books?.find((each) => each.id === kept('book')) ?? books?.[0];
    if (state.kind !== 'SIGNED_IN' || book === undefined) return;
    const of = (list: string) => ['book', book.id, list];
    const accounts = client.getQueryData<Page<Account>>(of('accounts'))?.items;
    const categories = client.getQueryData<Page<Category>>(of('categories'))?.items;
    if (accounts === undefined || categories === undefined) return;
    void keepNames(
      withoutAmounts(state.user, book, {
        accounts,
        categories,
        payees: client.getQueryData<Page<Payee>>(of('payees'))?.items ?? [],
        tags: client.getQueryData<Page<Tag>>(of('tags'))?.items ?? [],
      }),
    );
  };
  const plan = ({ queryKey }: Pick<Query, 'queryKey'>) => {
    if (planned || queryKey[0] !== 'book' || !LISTS.has(queryKey[2])) return;
    planned = true;
    setTimeout(keep, 1000);
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') plan(event.query);
  });
  client.getQueryCache().getAll().forEach(plan);
  session.subscribe(() => {
    if (session.state().kind === 'SIGNED_OUT') void forgetNames();
  });
}
