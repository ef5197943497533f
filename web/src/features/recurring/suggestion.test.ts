import { describe, expect, it } from 'vitest';
import type { Suggestion } from '@/shared/api/contract';
import { formSuggested, inputOf, lastDays, sureness } from './suggestion';

const suggestion: Suggestion = {
  name: 'Tunes',
  accountId: 'card',
  payeeId: 'tunes',
  incoming: false,
  flows: [
    {
      from: 'card',
      to: 'fun',
      amount: { amount: '9900', commodity: 'KRW' },
      toAmount: null,
      memo: null,
    },
  ],
  amount: { amount: '9900', commodity: 'KRW' },
  estimate: false,
  rule: 'FREQ=MONTHLY;BYMONTHDAY=5',
  startsOn: '2026-12-05',
  confidence: '0.90',
  days: ['2026-08-05', '2026-09-05', '2026-10-05', '2026-11-05'],
};

describe('a suggestion', () => {
  it('is as sure as its figure, in words', () => {
    const words = ['1.00', '0.90', '0.89', '0.75', '0.74', '0.60'].map((confidence) =>
      sureness({ confidence }),
    );
    expect(words).toEqual(['sure', 'sure', 'likely', 'likely', 'maybe', 'maybe']);
  });

  it('shows the last days and counts the others', () => {
    expect(lastDays(suggestion.days)).toEqual({ shown: suggestion.days, before: 0 });
    expect(lastDays(suggestion.days, 3)).toEqual({ shown: suggestion.days.slice(1), before: 1 });
  });

  it('is made an item as it is, that reminds', () => {
    expect(inputOf(suggestion)).toEqual({
      name: 'Tunes',
      flows: [{ from: 'card', to: 'fun', amount: suggestion.amount }],
      payeeId: 'tunes',
      rule: 'FREQ=MONTHLY;BYMONTHDAY=5',
      startsOn: '2026-12-05',
      shift: 'NONE',
      mode: 'REMIND',
      estimate: false,
    });
  });

  it('fills the form, except where the form has no words for it', () => {
    expect(formSuggested(suggestion, [])).toMatchObject({
      name: 'Tunes',
      amount: '9900',
      repeat: { every: 1 },
    });
    expect(formSuggested({ ...suggestion, rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' }, [])).toBeNull();
  });
});
