import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { compare, isZero, ZERO } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { BarLine } from './BarLine';
import { moneyOf, type RowProps } from './BudgetTable';
import { Left } from './Left';
import { LineMenu } from './LineMenu';
import { PlanCell } from './PlanCell';
import classes from './BudgetTable.module.css';

/** One category on a desk. */
export function TableRow({ row, name, budget, folded, fold, plan, carries, verbs }: RowProps) {
  const { sums, line } = row;
  return (
    <tr data-kind={row.kind} data-state={row.kind === 'group' ? undefined : sums.state}>
      <th scope="row" data-depth={Math.min(row.depth, 3)}>
        <NameOf row={row} name={name} folded={folded} fold={fold} />
      </th>
      <td className={classes.previous}>
        <Previous line={line} />
      </td>
      <td>
        <PlanOf row={row} name={name} budget={budget} plan={plan} />
      </td>
      {carries && (
        <td>
          {!isZero(sums.carried) && (
            <Amount value={moneyOf(budget, sums.carried)} sign="always" tone="balance" />
          )}
        </td>
      )}
      <td>
        <Amount value={moneyOf(budget, sums.actual)} className={isZero(sums.actual) ? classes.nothing : ''} />
        <InParts line={line} />
      </td>
      <td className={classes.pace}>
        {(budget.status !== 'DRAFT' || !isZero(sums.actual)) && (
          <BarLine sums={sums} pace={budget.pace} name={name} />
        )}
      </td>
      <td>
        <Left row={row} name={name} budget={budget} mayPlan={plan !== null} verbs={verbs} />
      </td>
      <td>
        <LineMenu row={row} name={name} budget={budget} mayPlan={plan !== null} verbs={verbs} />
      </td>
    </tr>
  );
}

/** The name in its colour; of a group it folds what is below. */
export function NameOf({ row, name, folded, fold }: Pick<RowProps, 'row' | 'name' | 'folded' | 'fold'>) {
  const { t } = useTranslation();
  const mark = <CategoryMark colour={row.colour} icon={row.icon} />;
  if (row.kind !== 'group')
    return (
      <span className={classes.name}>
        {mark}
        <span>
          {name}
          {row.line !== null && row.line.rollover !== 'NONE' && (
            <IconRepeat
              size={13}
              className={classes.rollover}
              role="img"
              aria-label={t(`budget:rollover.${row.line.rollover}`)}
            />
          )}
          {row.line !== null && row.line.note !== '' && <small>{row.line.note}</small>}
        </span>
      </span>
    );
  const Icon = folded ? IconChevronRight : IconChevronDown;
  return (
    <UnstyledButton className={classes.name} aria-expanded={!folded} onClick={fold}>
      {mark}
      <span>{name}</span>
      <Icon size={15} aria-hidden />
    </UnstyledButton>
  );
}

/** The plan to type into, and the one with which the period began where it was another. */
export function PlanOf({ row, name, budget, plan }: Pick<RowProps, 'row' | 'name' | 'budget' | 'plan'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const value = moneyOf(budget, row.sums.plan);
  const initial = row.line?.initialPlan ?? null;
  return (
    <span className={classes.plan}>
      {plan === null ? (
        <Amount value={value} className={isZero(value.amount) ? classes.nothing : ''} />
      ) : (
        <PlanCell label={t('budget:planFor', { name })} value={value} save={plan} />
      )}
      {initial !== null && compare(initial.amount, value.amount) !== 0 && (
        <small className="amount">{t('budget:was', { amount: formatMoney(initial, language) })}</small>
      )}
    </span>
  );
}

/** By how much what was spent differs from what was booked, where purchases are paid in parts. */
export function InParts({ line }: Pick<RowProps['row'], 'line'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (line === null || line.inParts === null) return null;
  return (
    <small className={classes.inParts}>
      {t('budget:inParts', { amount: formatMoney(line.inParts, language, 'always') })}
    </small>
  );
}

function Previous({ line }: { line: RowProps['row']['line'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (line === null || line.previousActual === null) return null;
  if (isZero(line.previousActual.amount) && isZero(line.previousPlan?.amount ?? ZERO)) return null;
  return (
    <span className={classes.before}>
      <Amount value={line.previousActual} />
      {line.previousPlan !== null && (
        <small className="amount">
          {t('budget:ofPlan', { amount: formatMoney(line.previousPlan, language) })}
        </small>
      )}
    </span>
  );
}
