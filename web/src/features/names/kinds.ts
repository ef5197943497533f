import type { SettingsSection } from '@/shared/search/settings';

/** What a transaction is named by. */
export type NameKind = 'category' | 'payee' | 'tag';

/** Where all of a kind are listed. */
export const sectionOf = {
  category: 'categories',
  payee: 'payees',
  tag: 'tags',
} as const satisfies Readonly<Record<NameKind, SettingsSection>>;

export const pathOf = {
  category: '/categories/$nameId',
  payee: '/payees/$nameId',
  tag: '/tags/$nameId',
} as const satisfies Readonly<Record<NameKind, string>>;
