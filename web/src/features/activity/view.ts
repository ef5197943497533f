import type { Activity } from '@/shared/api/contract';
import { type Day, todayIn } from '@/shared/dates/format';

/** What a sentence can say that somebody did; `changed` where the server knows a verb that we do not. */
const DEEDS = [
  'created',
  'edited',
  'trashed',
  'deleted',
  'restored',
  'purged',
  'archived',
  'unarchived',
  'merged',
  'moved',
  'reordered',
  'reconciled',
  'adjusted',
  'paid',
  'imported',
  'undone',
  'committed',
  'reverted',
  'opened',
  'filled',
  'copied',
  'activated',
  'deactivated',
  'closed',
  'reopened',
  'planned',
  'shifted',
  'posted',
  'skipped',
  'matched',
  'unmatched',
  'reset',
] as const;
export type Deed = (typeof DEEDS)[number] | 'changed';

const KINDS = [
  'transaction',
  'account',
  'wallet',
  'goal',
  'recurring',
  'occurrence',
  'category',
  'payee',
  'tag',
  'saved_view',
  'template',
  'commodity',
  'rate',
  'import',
  'book',
  'period',
  'period_rule',
  'holidays',
  'budget_line',
  'owed',
  'money_link',
  'installment',
  'alert',
  'allowance_setting',
] as const;
export type Kind = (typeof KINDS)[number] | 'thing';

/** Of a change of many at once the server names the action of the bulk. */
const BULK: Readonly<Record<string, Deed>> = { delete: 'trashed', restore: 'restored', copy: 'copied' };

/** A plan is filled in and shifted otherwise than a book is filled, and a thing moved. */
const PLANS: Readonly<Record<string, Deed>> = { filled: 'planned', moved: 'shifted' };

export function deedOf({ action }: Activity): Deed {
  const verb = action.split('.').at(-1) ?? '';
  if (action.startsWith('transactions.bulk.')) return BULK[verb] ?? 'edited';
  const plan = action.startsWith('budget_line.') ? PLANS[verb] : undefined;
  return plan ?? DEEDS.find((each) => each === verb) ?? 'changed';
}

export function kindOf(kind: string): Kind {
  return KINDS.find((each) => each === kind) ?? 'thing';
}

/** What began a book, whatever it touched. */
const OF_THE_BOOK = ['book.opened', 'demo.filled'];

/** What it was done to: the one object, else the most numerous kind. */
export function aimOf(activity: Activity): { kind: Kind; count: number } {
  if (OF_THE_BOOK.includes(activity.action)) return { kind: 'book', count: 1 };
  const [most] = activity.objects;
  // Of an import the rows are of interest, not that there was one run.
  const booked = activity.objects.find((each) => each.kind === 'transaction');
  if (activity.source === 'IMPORT' && booked !== undefined)
    return { kind: 'transaction', count: booked.count };
  if (activity.subject !== null) return { kind: kindOf(activity.subject.kind), count: 1 };
  return most === undefined ? { kind: 'thing', count: 1 } : { kind: kindOf(most.kind), count: most.count };
}

type Place =
  | { to: '/accounts/$accountId'; params: { accountId: string } }
  | { to: '/wallets/$walletId'; params: { walletId: string } }
  | { to: '/categories/$nameId' | '/payees/$nameId' | '/tags/$nameId'; params: { nameId: string } }
  | { to: '/budget'; search: { period: string } }
  | { to: '/goals' | '/recurring' | '/upcoming' | '/alerts' }
  | { to: '/import'; search: { run: string } };

/** The page of what it was done to; none where it has none. */
export function placeOf({ subject }: Activity): Place | null {
  if (subject === null) return null;
  const { id } = subject;
  switch (subject.kind) {
    case 'account':
      return { to: '/accounts/$accountId', params: { accountId: id } };
    case 'wallet':
      return { to: '/wallets/$walletId', params: { walletId: id } };
    case 'recurring':
      return { to: '/recurring' };
    case 'occurrence':
      return { to: '/upcoming' };
    case 'goal':
      return { to: '/goals' };
    case 'alert':
      return { to: '/alerts' };
    case 'category':
      return { to: '/categories/$nameId', params: { nameId: id } };
    case 'payee':
      return { to: '/payees/$nameId', params: { nameId: id } };
    case 'tag':
      return { to: '/tags/$nameId', params: { nameId: id } };
    case 'period':
      return { to: '/budget', search: { period: id } };
    case 'import':
      return { to: '/import', search: { run: id } };
    default:
      return null;
  }
}

/** The deeds of each day of the book's calendar, in the order in which they came. */
export function byDay(activities: readonly Activity[], zone: string): { day: Day; deeds: Activity[] }[] {
  const days: { day: Day; deeds: Activity[] }[] = [];
  for (const activity of activities) {
    const day = todayIn(zone, new Date(activity.at));
    const last = days.at(-1);
    if (last?.day === day) last.deeds.push(activity);
    else days.push({ day, deeds: [activity] });
  }
  return days;
}
