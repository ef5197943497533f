import type { Account, Book, Category, Payee, Tag } from '@/shared/api/contract';
import { namesKept } from './store';

/** What one needs to type a transaction without the server: names, and no amount of any kind (docs/decisions/0026). */
export interface Names {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly book: Book;
  readonly accounts: readonly Pick<Account, 'id' | 'name' | 'kind' | 'commodity' | 'walletId'>[];
  readonly categories: readonly Pick<
    Category,
    'id' | 'name' | 'class' | 'parentId' | 'colour' | 'icon' | 'fixed'
  >[];
  readonly payees: readonly Pick<Payee, 'id' | 'name' | 'defaultCategoryId'>[];
  readonly tags: readonly Pick<Tag, 'id' | 'name'>[];
}

const used = (each: { archivedAt?: string | null }) => each.archivedAt == null;

export function withoutAmounts(
  person: Names['person'],
  book: Book,
  lists: {
    accounts: readonly Account[];
    categories: readonly Category[];
    payees: readonly Payee[];
    tags: readonly Tag[];
  },
): Names {
  return {
    person: { id: person.id, displayName: person.displayName },
    book,
    accounts: lists.accounts
      .filter(used)
      .map(({ id, name, kind, commodity, walletId }) => ({ id, name, kind, commodity, walletId })),
    categories: lists.categories
      .filter(used)
      .map(({ id, name, class: kind, parentId, colour, icon, fixed }) => ({
        id,
        name,
        class: kind,
        ...(parentId == null ? {} : { parentId }),
        ...(colour == null ? {} : { colour }),
        ...(icon == null ? {} : { icon }),
        ...(fixed === undefined ? {} : { fixed }),
      })),
    payees: lists.payees.filter(used).map(({ id, name, defaultCategoryId }) => ({
      id,
      name,
      ...(defaultCategoryId == null ? {} : { defaultCategoryId }),
    })),
    tags: lists.tags.filter(used).map(({ id, name }) => ({ id, name })),
  };
}

export const keepNames = (names: Names): Promise<void> => namesKept.put(names);
export const forgetNames = (): Promise<void> => namesKept.clear();
export const keptNames = async (): Promise<Names | null> =>
  ((await namesKept.get()) as Names | undefined) ?? null;
