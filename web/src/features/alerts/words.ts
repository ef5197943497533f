import type { TFunction } from 'i18next';
import type { AlertEvent, AlertRule, AlertScope, Category, Wallet } from '@/shared/api/contract';
import { isZero, magnitude, type Money, plain, subtract } from '@/shared/money/decimal';
import { formatMoney, MINUS } from '@/shared/money/format';

/** The names in the book on screen. */
export interface Names {
  readonly wallets: readonly Wallet[];
  readonly categories: readonly Category[];
}

interface Watched {
  readonly scope: AlertScope;
  readonly walletId: string | null;
  readonly categoryId: string | null;
}

/** What is watched, by its name; the wallet is said where there are several. */
export function whatOf(t: TFunction, { scope, walletId, categoryId }: Watched, names: Names | null): string {
  const wallet = names?.wallets.find(({ id }) => id === walletId);
  const category = names?.categories.find(({ id }) => id === categoryId);
  if (names === null || (walletId !== null && wallet === undefined)) return t(`alerts:some.${scope}`);
  if (categoryId !== null && category === undefined) return t('alerts:some.CATEGORY');
  const of = wallet !== undefined && names.wallets.length > 1 ? wallet.name : null;
  if (scope === 'WALLET') return wallet?.name ?? '';
  if (category !== undefined)
    return of === null ? category.name : t('alerts:what.CATEGORY_OF', { name: category.name, wallet: of });
  return of === null ? t(`alerts:what.${scope}`) : t(`alerts:what.${scope}_OF`, { wallet: of });
}

/** When a rule tells, as a sentence. It is the rule's name too where nobody has given it one. */
export function ruleWords(
  t: TFunction,
  rule: Watched & Pick<AlertRule, 'direction' | 'threshold'>,
  names: Names | null,
  language: string,
): string {
  const { scope, direction, threshold } = rule;
  const what = whatOf(t, rule, names);
  const kind = `${scope}.${direction}`;
  if (threshold.percent != null)
    return t(`alerts:rule.${kind}.percent`, { what, percent: plain(threshold.percent) });
  const amount = threshold.amount ?? '0';
  if (isZero(amount) && belowZero(rule)) return t(`alerts:rule.${kind}.zero`, { what });
  const money: Money = { amount, commodity: threshold.commodity ?? '' };
  return t(`alerts:rule.${kind}.amount`, { what, amount: formatMoney(money, language) });
}

/** Less than nothing has a shorter word. */
const belowZero = ({ scope, direction }: Pick<AlertRule, 'scope' | 'direction'>): boolean =>
  scope !== 'BUDGET' && direction === 'UNDER';

/** An amount within a sentence: its minus does not stay behind at the end of a row. */
export const inSentence = (money: Money, language: string): string =>
  formatMoney(money, language).replace(MINUS, `${MINUS}\u2060`);

/** What crossed and by how much, with the figures of its moment. */
export function eventWords(t: TFunction, event: AlertEvent, names: Names | null, language: string): string {
  const { scope, direction, figure, threshold, percent, plan } = event;
  const said = (money: Money) => inSentence(money, language);
  const what = whatOf(t, event, names);
  if (isZero(threshold.amount) && percent === null && belowZero(event))
    return t(`alerts:event.${scope}.${direction}.zero`, { what, figure: said(figure) });
  const by = { ...figure, amount: magnitude(subtract(figure.amount, threshold.amount)) };
  const line =
    percent === null || plan === null || direction === 'PACE'
      ? said(threshold)
      : t('alerts:line', { amount: said(threshold), percent: plain(percent), plan: said(plan) });
  return t(`alerts:event.${scope}.${direction}.amount`, {
    what,
    figure: said(figure),
    by: said(by),
    line,
  });
}
