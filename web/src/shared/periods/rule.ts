import type { PeriodRule, RuleKind } from '@/shared/api/contract';

export type RuleField = 'day' | 'weeks' | 'anchor' | 'shift' | 'categoryId';

/** What each kind asks for; the server refuses anything else with it. */
const FIELDS: Readonly<Record<RuleKind, readonly RuleField[]>> = {
  MONTH: [],
  MONTH_FROM_DAY: ['day', 'shift'],
  WEEKS: ['weeks', 'anchor'],
  SEMI_MONTH: ['day', 'shift'],
  QUARTER: ['anchor'],
  YEAR: ['anchor'],
  PAY_CYCLE: ['categoryId', 'day', 'shift'],
  CUSTOM: [],
};

export const takes = (kind: RuleKind, field: RuleField): boolean => FIELDS[kind].includes(field);

/** What there is without anything chosen; null where one may leave it open. */
const LAST_DAY: Partial<Record<RuleKind, number>> = { MONTH_FROM_DAY: 31, SEMI_MONTH: 15, PAY_CYCLE: 31 };

export interface RuleForm {
  readonly kind: RuleKind;
  readonly day: string;
  readonly weeks: string;
  readonly anchor: string;
  readonly shift: PeriodRule['shift'];
  readonly categoryId: string | null;
  readonly autoDraft: boolean;
}

export const formOf = (rule: PeriodRule): RuleForm => ({
  ...rule,
  day: rule.day === null ? '' : String(rule.day),
  weeks: rule.weeks === null ? '' : String(rule.weeks),
  anchor: rule.anchor ?? '',
});

const whole = (typed: string): number | null =>
  /^\d{1,2}$/.test(typed.trim()) ? Number(typed.trim()) : null;

/** The fields that are missing or out of their range. */
export function wrongIn(form: RuleForm, isDay: (text: string) => boolean): RuleField[] {
  const day = whole(form.day);
  const weeks = whole(form.weeks);
  const last = LAST_DAY[form.kind];
  const wrong: RuleField[] = [];
  if (last !== undefined) {
    const open = form.kind !== 'MONTH_FROM_DAY' && form.day.trim() === '';
    if (!open && (day === null || day < 1 || day > last)) wrong.push('day');
  }
  if (form.kind === 'WEEKS' && (weeks === null || weeks < 1 || weeks > 52)) wrong.push('weeks');
  if (takes(form.kind, 'anchor')) {
    const open = form.kind !== 'WEEKS' && form.anchor.trim() === '';
    if (!open && !isDay(form.anchor)) wrong.push('anchor');
  }
  if (form.kind === 'PAY_CYCLE' && form.categoryId === null) wrong.push('categoryId');
  return wrong;
}

/** As the server takes it: what a kind does not ask for is left out. */
export function ruleOf(form: RuleForm): PeriodRule {
  const { kind } = form;
  return {
    kind,
    day: takes(kind, 'day') ? whole(form.day) : null,
    weeks: takes(kind, 'weeks') ? whole(form.weeks) : null,
    anchor: takes(kind, 'anchor') && form.anchor !== '' ? form.anchor : null,
    shift: takes(kind, 'shift') ? form.shift : 'NONE',
    categoryId: takes(kind, 'categoryId') ? form.categoryId : null,
    autoDraft: form.autoDraft,
  };
}
