import type {
  AlertDirection,
  AlertEdit,
  AlertInput,
  AlertRule,
  AlertScope,
  AlertThreshold,
} from '@/shared/api/contract';
import type { ApiProblem } from '@/shared/api/problem';
import { evaluate } from '@/shared/money/arithmetic';
import { compare, type Decimal, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';

export const WATCHES = ['CATEGORY', 'BUDGET', 'WALLET', 'ALLOWANCE'] as const;
export type Watch = (typeof WATCHES)[number];

export interface AlertForm {
  readonly watch: Watch;
  /** Empty: the allowance of the whole book. */
  readonly walletId: string;
  readonly categoryId: string | null;
  readonly direction: AlertDirection;
  readonly unit: 'PERCENT' | 'AMOUNT';
  readonly percent: string;
  readonly amount: string;
  /** Empty: it is called by what it says. */
  readonly name: string;
}

/** By field. */
export type Wrong = Readonly<Partial<Record<keyof AlertForm, string>>>;

type Usual = Pick<AlertForm, 'direction' | 'unit' | 'percent' | 'amount'>;

/** What people mostly want to hear of each. */
export const USUAL: Readonly<Record<Watch, Usual>> = {
  CATEGORY: { direction: 'OVER', unit: 'PERCENT', percent: '80', amount: '' },
  BUDGET: { direction: 'PACE', unit: 'PERCENT', percent: '10', amount: '' },
  WALLET: { direction: 'UNDER', unit: 'AMOUNT', percent: '', amount: '' },
  ALLOWANCE: { direction: 'UNDER', unit: 'AMOUNT', percent: '20', amount: '0' },
};

/** Something else is watched: its usual line, in the same wallet where it has to be in one. */
export const watching = (form: AlertForm, watch: Watch, firstWallet: string): AlertForm => ({
  ...form,
  ...USUAL[watch],
  watch,
  walletId: watch === 'ALLOWANCE' ? '' : form.walletId === '' ? firstWallet : form.walletId,
});

export const emptyForm = (watch: Watch, firstWallet: string): AlertForm =>
  watching({ ...USUAL[watch], watch, walletId: '', categoryId: null, name: '' }, watch, firstWallet);

export const scopeOf = (watch: Watch): AlertScope => (watch === 'CATEGORY' ? 'BUDGET' : watch);
export const directionsOf = (watch: Watch): readonly AlertDirection[] =>
  scopeOf(watch) === 'BUDGET' ? ['OVER', 'PACE', 'UNDER'] : ['UNDER', 'OVER'];

/** @param usual what it would be called without a name of its own */
export function formOf(rule: AlertRule, usual: string): AlertForm {
  const { scope, categoryId, walletId, direction, threshold, name } = rule;
  return {
    watch: scope === 'BUDGET' && categoryId !== null ? 'CATEGORY' : scope,
    walletId: walletId ?? '',
    categoryId,
    direction,
    unit: threshold.percent == null ? 'AMOUNT' : 'PERCENT',
    percent: threshold.percent == null ? '' : plain(threshold.percent),
    amount: threshold.amount == null ? '' : plain(threshold.amount),
    name: name === usual ? '' : name,
  };
}

const LONGEST_NAME = 100;

/** What is wrong before the server is asked, as keys of texts. */
export function check(form: AlertForm, currency: string): Wrong {
  const amount = evaluate(form.amount, usualScale(currency));
  return {
    ...(form.watch === 'CATEGORY' && form.categoryId === null ? { categoryId: 'alerts:wrong.category' } : {}),
    ...(form.unit === 'PERCENT' && percentOf(form.percent) === null
      ? { percent: 'alerts:wrong.percent' }
      : {}),
    ...(form.unit === 'AMOUNT' && !amount.ok ? { amount: `common:amount.${amount.reason}` } : {}),
    ...(form.name.trim().length > LONGEST_NAME ? { name: 'alerts:wrong.name' } : {}),
  };
}

function percentOf(typed: string): Decimal | null {
  const result = evaluate(typed.replace('%', ''), 4);
  if (!result.ok || compare(result.value, '0') <= 0 || compare(result.value, '1000') > 0) return null;
  return plain(result.value);
}

/** What has been typed of it so far; none where it is not one yet. */
export function thresholdOf(form: AlertForm, currency: string): AlertThreshold | null {
  if (form.unit === 'PERCENT') {
    const percent = percentOf(form.percent);
    return percent === null ? null : { percent };
  }
  const amount = evaluate(form.amount, usualScale(currency));
  return amount.ok ? { amount: plain(amount.value), commodity: currency } : null;
}

export function watchedBy({ watch, walletId, categoryId }: AlertForm) {
  return {
    scope: scopeOf(watch),
    walletId: walletId === '' ? null : walletId,
    categoryId: watch === 'CATEGORY' ? categoryId : null,
  };
}

const named = (form: AlertForm, usual: string): string =>
  form.name.trim() === '' ? usual.slice(0, LONGEST_NAME).trim() : form.name.trim();

/** Only after `check`. */
export function toInput(form: AlertForm, currency: string, usual: string): AlertInput {
  const { scope, walletId, categoryId } = watchedBy(form);
  return {
    name: named(form, usual),
    scope,
    ...(walletId === null ? {} : { walletId }),
    ...(categoryId === null ? {} : { categoryId }),
    direction: form.direction,
    threshold: thresholdOf(form, currency) ?? {},
  };
}

const same = (one: AlertThreshold, other: AlertThreshold): boolean =>
  (one.percent ?? null) === (other.percent ?? null) &&
  (one.amount ?? null) === (other.amount ?? null) &&
  (one.commodity ?? null) === (other.commodity ?? null);

const tidy = ({ amount, commodity, percent }: AlertThreshold): AlertThreshold => ({
  amount: amount == null ? null : plain(amount),
  commodity: commodity ?? null,
  percent: percent == null ? null : plain(percent),
});

/** What differs; nothing where all is as it was. */
export function toEdit(rule: AlertRule, form: AlertForm, currency: string, usual: string): AlertEdit {
  const { name, direction, threshold } = toInput(form, currency, usual);
  return {
    ...(name === rule.name ? {} : { name }),
    ...(direction === rule.direction ? {} : { direction }),
    ...(same(threshold, tidy(rule.threshold)) ? {} : { threshold }),
  };
}

/** What the server refused, at the field that it means. */
export function wrongFrom(problem: ApiProblem, form: AlertForm): Wrong {
  const fields: Record<string, keyof AlertForm> = {
    scope: 'watch',
    threshold: form.unit === 'PERCENT' ? 'percent' : 'amount',
  };
  const found = problem.fields.map(({ path, message }) => {
    const field = path.split('.')[0] ?? '';
    return [fields[field] ?? field, message] as const;
  });
  return Object.fromEntries(found);
}
