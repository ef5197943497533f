import { describe, expect, it } from 'vitest';
import { isDay } from '@/shared/dates/format';
import { formOf, type RuleForm, ruleOf, wrongIn } from './rule';

const month: RuleForm = formOf({
  kind: 'MONTH',
  day: null,
  weeks: null,
  anchor: null,
  shift: 'NONE',
  categoryId: null,
  autoDraft: false,
});

describe('the rule of periods', () => {
  it.each([
    [{ kind: 'MONTH' }, []],
    [{ kind: 'MONTH_FROM_DAY' }, ['day']],
    [{ kind: 'MONTH_FROM_DAY', day: '25' }, []],
    [{ kind: 'MONTH_FROM_DAY', day: '32' }, ['day']],
    [{ kind: 'SEMI_MONTH' }, []],
    [{ kind: 'SEMI_MONTH', day: '16' }, ['day']],
    [{ kind: 'WEEKS' }, ['weeks', 'anchor']],
    [{ kind: 'WEEKS', weeks: '2', anchor: '2026-11-27' }, []],
    [{ kind: 'QUARTER' }, []],
    [{ kind: 'YEAR', anchor: '2026-02-30' }, ['anchor']],
    [{ kind: 'PAY_CYCLE' }, ['categoryId']],
    [{ kind: 'PAY_CYCLE', categoryId: 'salary', day: '25' }, []],
    [{ kind: 'CUSTOM' }, []],
  ] as const)('%o needs %o', (change, wrong) => {
    expect(wrongIn({ ...month, ...change }, isDay)).toEqual(wrong);
  });

  it('sends only what its kind asks for, whatever was typed for another kind', () => {
    const typed: RuleForm = {
      ...month,
      kind: 'WEEKS',
      day: '25',
      weeks: '2',
      anchor: '2026-11-27',
      shift: 'BEFORE',
      categoryId: 'salary',
    };
    expect(ruleOf(typed)).toEqual({
      kind: 'WEEKS',
      day: null,
      weeks: 2,
      anchor: '2026-11-27',
      shift: 'NONE',
      categoryId: null,
      autoDraft: false,
    });
  });
});
