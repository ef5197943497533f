import type {
  Account,
  Payee,
  PlannedFlowInput,
  RecurringEdit,
  RecurringInput,
  RecurringItem,
  RecurringMode,
  Shift,
  Transaction,
} from '@/shared/api/contract';
import { type Day, isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import { isNegative, isZero, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { type Repeat, repeatOf, ruleOf } from './rule';
import type { Way } from './view';

export interface ItemForm {
  readonly name: string;
  readonly way: Way;
  readonly account: string;
  /** A category, or the other account of a transfer; empty: uncategorised. */
  readonly other: string;
  readonly payee: string;
  readonly amount: string;
  readonly estimate: boolean;
  readonly startsOn: Day;
  /** Null: as the rule is, which the choices do not know. */
  readonly repeat: Repeat | null;
  readonly ends: 'NEVER' | 'ON' | 'COUNT';
  readonly endsOn: string;
  readonly count: string;
  readonly shift: Shift;
  readonly mode: RecurringMode;
}

export type Wrong = Partial<Record<keyof ItemForm, string>>;
export type Accounts = ReadonlyMap<string, Account>;

export const emptyForm = (account: string, today: Day): ItemForm => ({
  name: '',
  way: 'OUT',
  account,
  other: '',
  payee: '',
  amount: '',
  estimate: false,
  startsOn: today,
  repeat: { unit: 'MONTHLY', every: 1, on: 'DAY', count: null },
  ends: 'NEVER',
  endsOn: '',
  count: '12',
  shift: 'NONE',
  mode: 'REMIND',
});

type Sides = Pick<ItemForm, 'way' | 'account' | 'other' | 'amount'>;

/** Which way a single flow goes; null for several, which stay as they are. */
export function sidesOf(
  flows: readonly { from: string | null; to: string | null; amount: { amount: string } }[],
  accounts: Accounts,
): Sides | null {
  const [flow] = flows;
  if (flow === undefined || flows.length > 1) return null;
  const { from, to } = flow;
  const amount = flow.amount.amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  if (from !== null && accounts.has(from))
    return to !== null && accounts.has(to)
      ? { way: 'MOVE', account: from, other: to, amount }
      : { way: 'OUT', account: from, other: to ?? '', amount };
  return { way: 'IN', account: to ?? '', other: from ?? '', amount };
}

/** Whether the form can say all of it: one flow in one commodity. */
export const isPlain = (flows: readonly { toAmount?: unknown }[]): boolean =>
  flows.length === 1 && flows[0]?.toAmount == null;

export function formOf(item: RecurringItem, accounts: Accounts): ItemForm {
  const repeat = repeatOf(item.rule, item.startsOn);
  return {
    ...emptyForm('', item.startsOn),
    ...(sidesOf(item.flows, accounts) ?? {}),
    name: item.name,
    payee: item.payee ?? '',
    estimate: item.estimate,
    repeat,
    ends: item.endsOn !== null ? 'ON' : repeat?.count != null ? 'COUNT' : 'NEVER',
    endsOn: item.endsOn ?? '',
    count: String(repeat?.count ?? 12),
    shift: item.shift,
    mode: item.mode,
  };
}

/** A month after what was booked, and what it was. */
export function formFrom(transaction: Transaction, accounts: Accounts, fallback: string): ItemForm {
  return {
    ...emptyForm(fallback, transaction.date),
    ...(sidesOf(transaction.flows, accounts) ?? {}),
    name: transaction.payee ?? transaction.note ?? '',
    payee: transaction.payee ?? '',
  };
}

/** What is wrong before the server is asked, as keys of texts. */
export function check(form: ItemForm, accounts: Accounts, whole: boolean): Wrong {
  const wrong: Wrong = {};
  if (form.name.trim() === '') wrong.name = 'recurring:wrong.name';
  if (!isDay(form.startsOn)) wrong.startsOn = 'recurring:wrong.day';
  if (form.ends === 'ON' && (!isDay(form.endsOn) || form.endsOn < form.startsOn))
    wrong.endsOn = 'recurring:wrong.endsOn';
  if (form.ends === 'COUNT' && !/^[1-9]\d{0,3}$/.test(form.count.trim()))
    wrong.count = 'recurring:wrong.count';
  if (form.repeat !== null && (form.repeat.every < 1 || form.repeat.every > 999))
    wrong.repeat = 'recurring:wrong.every';
  if (!whole) return wrong;
  const account = accounts.get(form.account);
  if (account === undefined) {
    wrong.account = 'recurring:wrong.account';
    return wrong;
  }
  const amount = evaluate(form.amount, usualScale(account.commodity));
  if (!amount.ok) wrong.amount = `common:amount.${amount.reason}`;
  else if (isZero(amount.value) || isNegative(amount.value)) wrong.amount = 'recurring:wrong.amount';
  if (form.way === 'MOVE') {
    const other = accounts.get(form.other);
    if (other === undefined || form.other === form.account) wrong.other = 'recurring:wrong.other';
    else if (other.commodity !== account.commodity) wrong.other = 'recurring:wrong.currency';
  }
  return wrong;
}

export function flowOf(
  { way, account, other, amount: typed }: ItemForm,
  accounts: Accounts,
): PlannedFlowInput {
  const commodity = accounts.get(account)?.commodity ?? '';
  const result = evaluate(typed, usualScale(commodity));
  if (!result.ok) throw new RangeError(`unchecked amount: ${result.reason}`);
  const [from, to] = way === 'IN' ? [other, account] : [account, other];
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    amount: { amount: plain(result.value), commodity },
  };
}

const same = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase();

function payeeOf(typed: string, payees: readonly Payee[]): { payeeId?: string; payee?: string } {
  if (typed.trim() === '') return {};
  const known = payees.find(({ name }) => same(name) === same(typed));
  return known === undefined ? { payee: typed.trim() } : { payeeId: known.id };
}

/** Only after `check`; `rule` is the one that stays where the choices do not know it. */
export function toInput(
  form: ItemForm,
  accounts: Accounts,
  payees: readonly Payee[],
  rule = '',
): RecurringInput {
  const count = form.ends === 'COUNT' ? Number(form.count) : null;
  return {
    name: form.name.trim(),
    flows: [flowOf(form, accounts)],
    ...payeeOf(form.payee, payees),
    rule: form.repeat === null ? rule : ruleOf({ ...form.repeat, count }, form.startsOn),
    startsOn: form.startsOn,
    ...(form.ends === 'ON' ? { endsOn: form.endsOn } : {}),
    shift: form.shift,
    mode: form.mode,
    estimate: form.estimate,
  };
}

/** What differs from before; flows that the form cannot say are left as they are. */
export function toEdit(
  item: RecurringItem,
  before: ItemForm,
  form: ItemForm,
  accounts: Accounts,
  payees: readonly Payee[],
): RecurringEdit {
  const whole = isPlain(item.flows);
  const differs = (...fields: (keyof ItemForm)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(form[field]));
  const count = form.ends === 'COUNT' ? Number(form.count) : null;
  const rule = form.repeat === null ? item.rule : ruleOf({ ...form.repeat, count }, form.startsOn);
  const payee = payeeOf(form.payee, payees);
  return {
    ...(differs('name') ? { name: form.name.trim() } : {}),
    ...(whole && differs('way', 'account', 'other', 'amount') ? { flows: [flowOf(form, accounts)] } : {}),
    ...(differs('payee') ? (form.payee.trim() === '' ? { payeeId: null } : payee) : {}),
    ...(differs('repeat', 'ends', 'count', 'startsOn') && rule !== item.rule ? { rule } : {}),
    ...(differs('startsOn') ? { startsOn: form.startsOn } : {}),
    ...(differs('ends', 'endsOn') ? { endsOn: form.ends === 'ON' ? form.endsOn : null } : {}),
    ...(differs('shift') ? { shift: form.shift } : {}),
    ...(differs('mode') ? { mode: form.mode } : {}),
    ...(differs('estimate') ? { estimate: form.estimate } : {}),
  };
}

/** What the server refused, at the field that it means. */
export function wrongFrom(fields: readonly { path: string; message: string }[]): Wrong {
  const names: Readonly<Record<string, keyof ItemForm>> = {
    name: 'name',
    payee: 'payee',
    payeeId: 'payee',
    rule: 'repeat',
    startsOn: 'startsOn',
    endsOn: 'endsOn',
    estimate: 'estimate',
  };
  return Object.fromEntries(
    fields.flatMap(({ path, message }): [keyof ItemForm, string][] => {
      if (path.startsWith('flows')) return [[/\.(from|to)$/.test(path) ? 'other' : 'amount', message]];
      const name = names[path];
      return name === undefined ? [] : [[name, message]];
    }),
  );
}
