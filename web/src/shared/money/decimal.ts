/**
 * Exact decimal numbers as strings with a type of their own: what the server sends, kept as it came. All arithmetic runs on bigint
 * fractions; no function here returns a JavaScript number except `toPixels`, which is for drawing only.
 */
// A template type rather than an intersection: a plain string is refused all the same, and the types of openapi-fetch,
// which walk into every object, leave it alone.
export type Decimal = `${bigint}` | `${bigint}.${bigint}`;

export interface Money {
  readonly amount: Decimal;
  readonly commodity: string;
}

const PATTERN = /^-?\d{1,40}(\.\d{1,40})?$/;

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = '0';

export function parseDecimal(text: string): Decimal | null {
  return PATTERN.test(text) ? write(read(text)) : null;
}

export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new RangeError(`not a decimal number: ${text.slice(0, 50)}`);
  return parsed;
}

export function money(amount: string, commodity: string): Money {
  return { amount: decimal(amount), commodity };
}

function read(text: string): Scaled {
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function write({ units, scale }: Scaled): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`;
  return `${negative ? '-' : ''}${whole}${fraction}` as Decimal;
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const a = read(left);
  const b = read(right);
  const scale = Math.max(a.scale, b.scale);
  return [a.units * tenTo(scale - a.scale), b.units * tenTo(scale - b.scale), scale];
}

export function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

export function add(left: Decimal, right: Decimal): Decimal {
  const [a, b, scale] = aligned(left, right);
  return write({ units: a + b, scale });
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, negate(right));
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  const a = read(left);
  const b = read(right);
  return write({ units: a.units * b.units, scale: a.scale + b.scale });
}

export function negate(value: Decimal): Decimal {
  const { units, scale } = read(value);
  return write({ units: -units, scale });
}

export function magnitude(value: Decimal): Decimal {
  return isNegative(value) ? negate(value) : value;
}

export function compare(left: Decimal, right: Decimal): number {
  const [a, b] = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isNegative(value: Decimal): boolean {
  return read(value).units < 0n;
}

export function isZero(value: Decimal): boolean {
  return read(value).units === 0n;
}

export function scaleOf(value: Decimal): number {
  return read(value).scale;
}

/** The same number with trailing zeros of the fraction taken away. */
export function plain(value: Decimal): Decimal {
  return value.includes('.') ? (value.replace(/\.?0+$/, '') as Decimal) : value;
}

/** numerator / denominator at the given scale, half to even; `exact` says whether anything was rounded away. */
export function quotient(
  numerator: bigint,
  denominator: bigint,
  scale: number,
): { value: Decimal; exact: boolean } {
  if (denominator === 0n) throw new RangeError('division by zero');
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = (numerator < 0n ? -numerator : numerator) * tenTo(scale);
  const d = denominator < 0n ? -denominator : denominator;
  const down = n / d;
  const rest = (n % d) * 2n;
  const up = rest > d || (rest === d && down % 2n === 1n);
  return { value: write({ units: sign * (up ? down + 1n : down), scale }), exact: rest === 0n };
}

export function fraction(value: Decimal): { numerator: bigint; denominator: bigint } {
  const { units, scale } = read(value);
  return { numerator: units, denominator: tenTo(scale) };
}

/** Part of whole in per mille for widths of bars; 0 where the whole is not positive. */
export function perMille(part: Decimal, whole: Decimal): number {
  const [a, b] = aligned(part, whole);
  return b <= 0n || a <= 0n ? 0 : Number((a * 1000n) / b);
}

/** A number for the height of a line on a screen. Never shown, added, stored or sent. */
export function toPixels(value: Decimal): number {
  return Number(value);
}

export function sumOf(values: readonly Money[], commodity: string): Money {
  return {
    commodity,
    amount: values.reduce((sum, value) => {
      if (value.commodity !== commodity) throw new RangeError(`${value.commodity} added to ${commodity}`);
      return add(sum, value.amount);
    }, ZERO),
  };
}
