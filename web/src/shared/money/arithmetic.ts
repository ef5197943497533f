import { type Decimal, fraction, parseDecimal, plain, quotient, scaleOf } from './decimal';

/** What a person may type into an amount: `12.5*3`, `(1,200+300)/2`, `3만`. Exact until the last step. */
export type Evaluation =
  | { readonly ok: true; readonly value: Decimal; readonly exact: boolean }
  | {
      readonly ok: false;
      readonly reason: 'EMPTY' | 'SYNTAX' | 'DIVISION_BY_ZERO' | 'TOO_LONG' | 'TOO_FINE';
    };

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

class Refused extends Error {
  constructor(readonly reason: 'SYNTAX' | 'DIVISION_BY_ZERO') {
    super(reason);
  }
}

const NUMBER = /^(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?/;
const HANGUL_UNITS: Readonly<Record<string, bigint>> = {
  백: 100n,
  천: 1_000n,
  만: 10_000n,
  억: 100_000_000n,
};

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Ratio {
    const value = this.sum();
    if (this.at < this.text.length) throw new Refused('SYNTAX');
    return value;
  }

  private sum(): Ratio {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = plus(left, this.product());
      else if (this.take('-')) left = plus(left, minus(this.product()));
      else return left;
    }
  }

  private product(): Ratio {
    let left = this.signed();
    for (;;) {
      if (this.take('*')) left = times(left, this.signed());
      else if (this.take('/')) left = over(left, this.signed());
      else return left;
    }
  }

  private signed(): Ratio {
    if (this.take('-')) return minus(this.signed());
    if (this.take('+')) return this.signed();
    return this.atom();
  }

  private atom(): Ratio {
    if (this.take('(')) {
      const inner = this.sum();
      if (!this.take(')')) throw new Refused('SYNTAX');
      return inner;
    }
    return this.counted(null);
  }

  /** `12.5`, `3만`, `1만2천`, `1억2천만`: each part after a unit is smaller than that unit. */
  private counted(below: bigint | null): Ratio {
    const match = NUMBER.exec(this.text.slice(this.at))?.[0] ?? '';
    const digits = match.replaceAll(',', '');
    const value = parseDecimal(digits.startsWith('.') ? `0${digits}` : digits);
    if (value === null) throw new Refused('SYNTAX');
    this.at += match.length;
    const unit = this.unit();
    const { numerator, denominator } = fraction(value);
    const part = { n: numerator * unit, d: denominator };
    if (below !== null && part.n >= below * part.d) throw new Refused('SYNTAX');
    return unit > 1n && /\d/.test(this.text.charAt(this.at)) ? plus(part, this.counted(unit)) : part;
  }

  private unit(): bigint {
    const unit = HANGUL_UNITS[this.text.charAt(this.at)];
    if (unit === undefined) return 1n;
    this.at += 1;
    return unit * this.unit();
  }

  private take(character: string): boolean {
    if (this.text.charAt(this.at) !== character) return false;
    this.at += 1;
    return true;
  }
}

const plus = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const minus = (a: Ratio): Ratio => ({ n: -a.n, d: a.d });
const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Ratio, b: Ratio): Ratio => {
  if (b.n === 0n) throw new Refused('DIVISION_BY_ZERO');
  return { n: a.n * b.d, d: a.d * b.n };
};

/** Only a division may be rounded, and says so by `exact`; decimals that the currency does not have are refused. */
export function evaluate(typed: string, scale: number): Evaluation {
  const text = typed
    .replace(/[\s₩$€£¥]/g, '')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replace(/[−–]/g, '-');
  if (text === '') return { ok: false, reason: 'EMPTY' };
  if (text.length > 100) return { ok: false, reason: 'TOO_LONG' };
  try {
    const { n, d } = new Reader(text).whole();
    const { value, exact } = quotient(n, d, scale);
    if (!exact && !text.includes('/')) return { ok: false, reason: 'TOO_FINE' };
    return { ok: true, value, exact };
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, reason: problem.reason };
    throw problem;
  }
}

/** True for what is more than a number: then the field shows the result while it is typed. */
export function isFormula(typed: string): boolean {
  return /[+*/×÷()백천만억]|\d\s*[-−]/.test(typed);
}

/** For rates, where the typed digits decide the scale: up to 12 places, nothing rounded. */
export function evaluateRate(typed: string): Decimal | null {
  const result = evaluate(typed, 12);
  if (!result.ok || !result.exact) return null;
  const value = plain(result.value);
  return scaleOf(value) <= 12 ? value : null;
}
