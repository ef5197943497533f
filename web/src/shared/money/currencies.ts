import type { Commodity } from '@/shared/api/contract';

/** Every currency the browser knows by name, the common ones first, as choices of a select. */
const COMMON = [
  'KRW',
  'USD',
  'EUR',
  'JPY',
  'GBP',
  'CNY',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'HKD',
  'SGD',
  'TWD',
  'THB',
  'VND',
];

const choices = new Map<string, { value: string; label: string }[]>();

export function currencyChoices(language: string): { value: string; label: string }[] {
  const known = choices.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const rest = Intl.supportedValuesOf('currency').filter((code) => !COMMON.includes(code));
  const made = [...COMMON, ...rest].map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
  choices.set(language, made);
  return made;
}

/** The server's commodities as choices: the book's currency, the common ones, then the rest; old money left out. */
export function commodityChoices(
  commodities: readonly Commodity[],
  bookCurrency: string,
  language: string,
): { value: string; label: string }[] {
  if (commodities.length === 0) return currencyChoices(language);
  const rank = (code: string) =>
    code === bookCurrency ? -1 : COMMON.includes(code) ? COMMON.indexOf(code) : COMMON.length;
  return commodities
    .filter((commodity) => commodity.current !== false)
    .sort((a, b) => rank(a.code) - rank(b.code) || a.code.localeCompare(b.code))
    .map(({ code, name }) => ({ value: code, label: name === code ? code : `${code} · ${name}` }));
}
