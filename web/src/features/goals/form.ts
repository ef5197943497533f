import type { Account, Goal, GoalEdit, GoalFunding, GoalInput, GoalKind } from '@/shared/api/contract';
import type { ApiProblem } from '@/shared/api/problem';
import { isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import { add, compare, type Decimal, isNegative, isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

export interface Fund {
  readonly accountId: string;
  /** Whatever other goals leave, in the stead of an amount. */
  readonly rest: boolean;
  readonly earmark: string;
}

export interface GoalForm {
  readonly kind: GoalKind;
  readonly name: string;
  readonly target: string;
  readonly currency: string;
  readonly dueOn: string;
  readonly percent: string;
  readonly note: string;
  readonly accounts: readonly Fund[];
}

/** By field; an account's earmark is `accounts.0`. */
export type Wrong = Readonly<Record<string, string>>;

export const emptyForm = (currency: string): GoalForm => ({
  kind: 'AMOUNT',
  name: '',
  target: '',
  currency,
  dueOn: '',
  percent: '10',
  note: '',
  accounts: [],
});

export function formOf(goal: Goal): GoalForm {
  return {
    kind: goal.kind,
    name: goal.name,
    target: goal.target === null ? '' : plain(goal.target.amount),
    currency: goal.currency,
    dueOn: goal.dueOn ?? '',
    percent: goal.percent === null ? '' : plain(goal.percent),
    note: goal.note,
    accounts: goal.accounts.map(({ accountId, earmark }) => ({
      accountId,
      rest: earmark === null,
      earmark: earmark === null ? '' : plain(earmark.amount),
    })),
  };
}

/** What is wrong before the server is asked, as keys of texts. */
export function check(form: GoalForm, accounts: ReadonlyMap<string, Account>): Wrong {
  const wrong: Record<string, string> = {};
  if (form.name.trim() === '') wrong.name = 'goals:wrong.name';
  if (form.kind === 'AMOUNT') {
    const target = evaluate(form.target, usualScale(form.currency));
    if (!target.ok) wrong.target = `common:amount.${target.reason}`;
    else if (isZero(target.value) || isNegative(target.value)) wrong.target = 'goals:wrong.target';
    if (form.dueOn !== '' && !isDay(form.dueOn)) wrong.dueOn = 'goals:wrong.dueOn';
  } else if (percentOf(form.percent) === null) wrong.percent = 'goals:wrong.percent';
  form.accounts.forEach((fund, index) => {
    const account = accounts.get(fund.accountId);
    if (account === undefined) wrong[`accounts.${index}`] = 'goals:wrong.account';
    else if (form.kind === 'AMOUNT' && account.commodity !== form.currency)
      wrong[`accounts.${index}`] = 'goals:wrong.currency';
    else if (!fund.rest) {
      const earmark = evaluate(fund.earmark, usualScale(account.commodity));
      if (!earmark.ok) wrong[`accounts.${index}`] = `common:amount.${earmark.reason}`;
      else if (isNegative(earmark.value)) wrong[`accounts.${index}`] = 'goals:wrong.earmark';
    }
  });
  return wrong;
}

function percentOf(typed: string): Decimal | null {
  const result = evaluate(typed.replace('%', ''), 4);
  if (!result.ok || compare(result.value, '0') <= 0 || compare(result.value, '100') > 0) return null;
  return plain(result.value);
}

function moneyOf(typed: string, commodity: string): Money {
  const result = evaluate(typed, usualScale(commodity));
  if (!result.ok) throw new RangeError(`unchecked amount: ${result.reason}`);
  return { amount: plain(result.value), commodity };
}

function fundsOf(form: GoalForm, accounts: ReadonlyMap<string, Account>): GoalFunding[] {
  return form.accounts.map(({ accountId, rest, earmark }) => ({
    accountId,
    ...(rest ? {} : { earmark: moneyOf(earmark, accounts.get(accountId)?.commodity ?? form.currency) }),
  }));
}

/** Only after `check`. */
export function toInput(form: GoalForm, accounts: ReadonlyMap<string, Account>): GoalInput {
  const common = {
    name: form.name.trim(),
    kind: form.kind,
    note: form.note.trim(),
    accounts: fundsOf(form, accounts),
  };
  return form.kind === 'PERCENT'
    ? { ...common, percent: percentOf(form.percent) ?? '0' }
    : {
        ...common,
        target: moneyOf(form.target, form.currency),
        ...(form.dueOn === '' ? {} : { dueOn: form.dueOn }),
      };
}

/** What differs; nothing where all is as it was. */
export function toEdit(before: GoalForm, form: GoalForm, accounts: ReadonlyMap<string, Account>): GoalEdit {
  const { name, note, target, percent, accounts: funds } = toInput(form, accounts);
  const differs = (field: keyof GoalForm) => JSON.stringify(before[field]) !== JSON.stringify(form[field]);
  return {
    ...(differs('name') ? { name } : {}),
    ...(target !== undefined && (differs('target') || differs('currency')) ? { target } : {}),
    ...(percent !== undefined && differs('percent') ? { percent } : {}),
    ...(form.kind === 'AMOUNT' && differs('dueOn') ? { dueOn: form.dueOn === '' ? null : form.dueOn } : {}),
    ...(differs('note') ? { note: note ?? '' } : {}),
    ...(differs('accounts') ? { accounts: funds } : {}),
  };
}

/** What the server refused, at the field that it means. An earmark that is too much is told by its account's name. */
export function wrongFrom(
  problem: ApiProblem,
  form: GoalForm,
  accounts: ReadonlyMap<string, Account>,
): Wrong {
  if (problem.code === 'not_free') {
    const fixed = form.accounts.flatMap((fund, index) => (fund.rest ? [] : [{ fund, index }]));
    const named = fixed.find(({ fund }) =>
      problem.message.includes(`"${accounts.get(fund.accountId)?.name ?? ''}"`),
    );
    const meant = named ?? fixed[0];
    return meant === undefined ? {} : { [`accounts.${meant.index}`]: problem.message };
  }
  return Object.fromEntries(
    problem.fields.map(({ path, message }) => [
      path
        .replace(/^accounts\[(\d+)\].*$/, 'accounts.$1')
        .replace(/^(\w+)\..*$/, (whole, field: string) => (field === 'accounts' ? whole : field)),
      message,
    ]),
  );
}

/** The same goal with more set aside in one of its accounts. */
export function withMore(goal: Goal, accountId: string, more: Money): GoalFunding[] {
  return goal.accounts.map(({ accountId: id, earmark }) => ({
    accountId: id,
    ...(earmark === null
      ? {}
      : { earmark: id === accountId ? { ...earmark, amount: add(earmark.amount, more.amount) } : earmark }),
  }));
}
