import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget, Category } from '@/shared/api/contract';
import { Amount } from '@/shared/money/Amount';
import { isZero, type Money, ZERO } from '@/shared/money/decimal';
import type { BudgetSearch } from '@/shared/search/budget';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { usePhone } from '@/shared/ui/usePhone';
import type { LineVerbs } from './opening';
import { PhoneRow } from './PhoneRow';
import { TableRow } from './TableRow';
import { type Row, rowsOf, unfolded } from './tree';
import { usePlan } from './usePlan';
import classes from './BudgetTable.module.css';

interface Props {
  budget: Budget;
  categories: readonly Category[];
  search: BudgetSearch;
  mayPlan: boolean;
  verbs: LineVerbs;
}

export interface RowProps {
  row: Row;
  name: string;
  budget: Budget;
  folded: boolean;
  fold: () => void;
  /** None for whom the plan stays as it is. */
  plan: ((amount: Money['amount']) => void) | null;
  /** Whether anything was carried over at all. */
  carries: boolean;
  verbs: LineVerbs;
}

/** The expense categories as a tree: plan, what was carried, spent and left. */
export function BudgetTable({ budget, categories, search, mayPlan, verbs }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const plan = usePlan(budget);
  const { state, priority, account } = search;
  const all = budget.status !== 'CLOSED' && (budget.status === 'DRAFT' || search.all === true);
  const filtered = state !== undefined || priority !== undefined || account !== undefined;
  const rows = useMemo(
    () =>
      rowsOf(
        budget,
        budget.lines,
        categories.filter((each) => each.class === 'EXPENSE' && each.fixed !== true),
        { state, priority, account, all: all && state === undefined && account === undefined },
      ),
    [budget, categories, state, priority, account, all],
  );
  const carries = !isZero(budget.totals.carried.amount) || rows.some(({ sums }) => !isZero(sums.carried));
  const fold = (category: string) => {
    const next = new Set(folded);
    if (!next.delete(category)) next.add(category);
    setFolded(next);
  };
  const shown = unfolded(rows, folded).map((row) => {
    const name = row.name ?? t('budget:goneCategory');
    const category = { id: row.category, name, class: 'EXPENSE' as const };
    return (
      <RowShape
        key={row.key}
        row={row}
        phone={phone}
        name={row.kind === 'itself' ? t('budget:itself', { name }) : name}
        budget={budget}
        folded={folded.has(row.category)}
        fold={() => fold(row.category)}
        plan={mayPlan && row.kind !== 'group' ? (amount) => plan(category, amount) : null}
        carries={carries}
        verbs={verbs}
      />
    );
  });
  if (shown.length === 0)
    return (
      <Card>
        <EmptyState
          title={t(filtered ? 'budget:none.filtered' : 'budget:none.title')}
          text={t(filtered ? 'budget:none.filteredText' : 'budget:none.text')}
          actions={
            filtered && (
              <LinkButton
                to="/budget"
                variant="default"
                search={{ wallet: budget.walletId, period: budget.periodId }}
              >
                {t('budget:filter.clear')}
              </LinkButton>
            )
          }
        />
      </Card>
    );
  const tail = !filtered && <Uncategorised budget={budget} phone={phone} carries={carries} />;
  return (
    <Card flush title={t('budget:table.title')}>
      {phone ? (
        <ul className={classes.list} data-plans data-status={budget.status}>
          {shown}
          {tail}
        </ul>
      ) : (
        <table className={classes.table} data-plans data-status={budget.status}>
          <thead>
            <tr>
              <th scope="col">{t('budget:column.category')}</th>
              <th scope="col" className={classes.previous}>
                {t('budget:column.previous')}
              </th>
              <th scope="col">{t('budget:column.plan')}</th>
              {carries && <th scope="col">{t('budget:column.carried')}</th>}
              <th scope="col">{t('budget:column.spent')}</th>
              <th scope="col" className={classes.pace}>
                {t('budget:column.pace')}
              </th>
              <th scope="col">{t('budget:column.left')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown}
            {tail}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function RowShape({ phone, ...props }: RowProps & { phone: boolean }) {
  return phone ? <PhoneRow {...props} /> : <TableRow {...props} />;
}

/** What has no category is spent all the same: it stands in the table, and opens its transactions. */
function Uncategorised({ budget, phone, carries }: { budget: Budget; phone: boolean; carries: boolean }) {
  const { t } = useTranslation();
  const { spent } = budget.uncategorised;
  if (isZero(spent.amount)) return null;
  const link = (
    <Link
      to="/transactions"
      search={{ wallet: budget.walletId, from: budget.startsOn, to: budget.endsOn, category: 'none' }}
      className={classes.uncategorised}
    >
      {t('common:uncategorised')}
      <small>{t('budget:uncategorised')}</small>
    </Link>
  );
  if (phone)
    return (
      <li className={classes.loose}>
        {link}
        <Amount value={spent} />
      </li>
    );
  return (
    <tr>
      <th scope="row">{link}</th>
      <td className={classes.previous} />
      <td />
      {carries && <td />}
      <td>
        <Amount value={spent} />
      </td>
      <td className={classes.pace} />
      <td />
      <td />
    </tr>
  );
}

export const moneyOf = (budget: Budget, amount: Money['amount'] = ZERO): Money => ({
  amount,
  commodity: budget.currency,
});
