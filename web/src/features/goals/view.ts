import type { Account, Goal } from '@/shared/api/contract';
import type { Day } from '@/shared/dates/format';
import { dayAfter } from '@/shared/dates/typed';
import {
  add,
  compare,
  type Decimal,
  isNegative,
  type Money,
  perMille,
  subtract,
  ZERO,
} from '@/shared/money/decimal';

/** What there is of what it takes: of an amount the whole of it, of a percentage what this period asks for. */
export interface Progress {
  readonly done: Money;
  readonly whole: Money;
  /** 0 to 1000. */
  readonly share: number;
}

export function progressOf(goal: Goal): Progress {
  const nothing: Money = { amount: ZERO, commodity: goal.currency };
  const [done, whole] = goal.kind === 'AMOUNT' ? [goal.saved, goal.target] : [goal.contributed, goal.needed];
  return {
    done,
    whole: whole ?? nothing,
    share: Math.min(1000, whole === null ? 0 : perMille(done.amount, whole.amount)),
  };
}

export type Tone = 'good' | 'warn' | 'bad' | 'calm';

/** How a goal stands, as a sentence: its key, and what is put in. */
export interface Standing {
  readonly tone: Tone;
  readonly key: string;
  readonly money?: Money;
  readonly day?: Day;
}

export function standingOf(goal: Goal): Standing {
  const { dueOn, projectedOn } = goal;
  switch (goal.state) {
    case 'REACHED':
      return {
        tone: 'good',
        key: goal.kind === 'AMOUNT' ? 'goals:stands.reached' : 'goals:stands.periodDone',
      };
    case 'MISSED':
      return { tone: 'bad', key: 'goals:stands.missed', ...(dueOn === null ? {} : { day: dueOn }) };
    case 'SHORT':
      return { tone: 'bad', key: 'goals:stands.short', money: goal.shortBy };
    case 'UNDER_WAY':
      if (goal.kind === 'PERCENT') return { tone: 'calm', key: 'goals:stands.collecting' };
      if (goal.pace === 'ON_TRACK' && dueOn !== null)
        return { tone: 'good', key: 'goals:stands.onTrack', day: dueOn };
      if (goal.pace === 'BEHIND')
        return projectedOn === null
          ? { tone: 'warn', key: 'goals:stands.behindNever' }
          : { tone: 'warn', key: 'goals:stands.behind', day: projectedOn };
      return projectedOn === null
        ? { tone: 'calm', key: 'goals:stands.noPace' }
        : { tone: 'calm', key: 'goals:stands.projected', day: projectedOn };
  }
}

export interface Bar {
  readonly from: Day;
  readonly to: Day;
  readonly amount: Money;
  /** 0 to 100 of the tallest. */
  readonly height: number;
  /** More went back than came. */
  readonly back: boolean;
  readonly now: boolean;
}

const size = (amount: Decimal): Decimal => (isNegative(amount) ? subtract(ZERO, amount) : amount);

/** The periods that are over and the one that runs; a period in which something happened is never without a bar. */
export function barsOf(goal: Goal, today: Day): Bar[] {
  const last = goal.history.at(-1);
  const all = goal.history.map((each) => ({ ...each, now: false }));
  if (last !== undefined)
    all.push({ from: dayAfter(last.to, 1), to: today, amount: goal.contributed, now: true });
  const tallest = all.reduce<Decimal>(
    (most, { amount }) => (compare(size(amount.amount), most) > 0 ? size(amount.amount) : most),
    ZERO,
  );
  return all.map((each) => {
    const share = perMille(size(each.amount.amount), tallest) / 10;
    return { ...each, height: share === 0 ? 0 : Math.max(share, 6), back: isNegative(each.amount.amount) };
  });
}

/** Where money can be set aside: what holds it and is in use. */
export const canFund = (account: Account): boolean =>
  account.archivedAt === null && !/^(CREDIT_CARD|LOAN|OTHER_LIABILITY|PROPERTY)$/.test(account.kind);

/** The most that one goal could set aside of an account: what the fixed amounts of the others leave, or what it has already. */
export function mostOf(account: Account, goals: readonly Goal[], own: string | null): Money {
  const set = (goal: Goal) =>
    goal.accounts.find((each) => each.accountId === account.id)?.earmark?.amount ?? ZERO;
  const others = goals
    .filter(({ id }) => id !== own)
    .reduce<Decimal>((sum, goal) => add(sum, set(goal)), ZERO);
  const present = goals
    .filter(({ id }) => id === own)
    .reduce<Decimal>((sum, goal) => add(sum, set(goal)), ZERO);
  const free = subtract(account.balance.amount, others);
  return { amount: compare(free, present) > 0 ? free : present, commodity: account.commodity };
}

/** One sum for each currency, in the order in which they come. */
export function sums(values: readonly Money[]): Money[] {
  const found = new Map<string, Decimal>();
  for (const { amount, commodity } of values) found.set(commodity, add(found.get(commodity) ?? ZERO, amount));
  return [...found].map(([commodity, amount]) => ({ commodity, amount }));
}
