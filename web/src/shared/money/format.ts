import { type Decimal, isNegative, isZero, type Money, plain, scaleOf } from './decimal';

export const MINUS = '\u2212';
export type SignMode = 'auto' | 'always' | 'never';

const currencies = new Set(Intl.supportedValuesOf('currency'));
const formats = new Map<string, Intl.NumberFormat>();
const scales = new Map<string, number>();

function cached(key: string, make: () => Intl.NumberFormat): Intl.NumberFormat {
  const found = formats.get(key);
  if (found !== undefined) return found;
  const made = make();
  formats.set(key, made);
  return made;
}

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Decimal places a person expects for a commodity; coins and shares show what they have. */
export function usualScale(commodity: string): number {
  if (!isCurrency(commodity)) return 8;
  const known = scales.get(commodity);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: commodity });
  const scale = format.resolvedOptions().maximumFractionDigits ?? 2;
  scales.set(commodity, scale);
  return scale;
}

/** The one place where money becomes text: ₩1,234,567, −$12.50, 0.0125 BTC. */
export function formatMoney(value: Money, language: string, sign: SignMode = 'auto'): string {
  const { amount, commodity } = value;
  const scale = isCurrency(commodity)
    ? Math.max(usualScale(commodity), scaleOf(plain(amount)))
    : scaleOf(plain(amount));
  const format = cached(`${language} ${commodity} ${scale} ${sign}`, () =>
    numberFormat(language, commodity, scale, sign),
  );
  const text = typeset(format.format(amount as Intl.StringNumericLiteral));
  return isCurrency(commodity) ? text : `${text}\u00a0${commodity}`;
}

function numberFormat(language: string, commodity: string, scale: number, sign: SignMode): Intl.NumberFormat {
  const signDisplay = sign === 'always' ? 'exceptZero' : sign === 'never' ? 'never' : 'negative';
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale, signDisplay } as const;
  return isCurrency(commodity)
    ? new Intl.NumberFormat(language, {
        style: 'currency',
        currency: commodity,
        currencyDisplay: 'symbol',
        ...digits,
      })
    : new Intl.NumberFormat(language, digits);
}

/** A rate for the eye: at most ten significant digits. One learned from an exchange has twice as many, which nobody reads. */
export function formatRate(value: Decimal, language: string): string {
  const format = cached(
    `${language} rate`,
    () => new Intl.NumberFormat(language, { maximumSignificantDigits: 10 }),
  );
  return format.format(plain(value) as Intl.StringNumericLiteral);
}

/** Short form for the axis of a chart, where a whole number would not fit. Never for a figure one relies on. */
export function formatAxis(value: number, commodity: string, language: string): string {
  const format = cached(`${language} axis ${commodity}`, () =>
    isCurrency(commodity)
      ? new Intl.NumberFormat(language, {
          style: 'currency',
          currency: commodity,
          currencyDisplay: 'narrowSymbol',
          notation: 'compact',
          maximumFractionDigits: 1,
          minimumFractionDigits: 0,
        })
      : new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
  );
  return typeset(format.format(value));
}

export function formatShare(perMille: number, language: string): string {
  const format = cached(
    `${language} share`,
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
  );
  return format.format(perMille / 1000);
}

function typeset(text: string): string {
  return text.replace('-', MINUS);
}

export type Tone = 'in' | 'out' | 'zero';

export function toneOf(amount: Decimal): Tone {
  if (isZero(amount)) return 'zero';
  return isNegative(amount) ? 'out' : 'in';
}
