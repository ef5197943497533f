import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Budget, Wallet } from '@/shared/api/contract';
import type { TransactionSearch } from '@/shared/search/transactions';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { compare, isNegative, isZero, type Money, negate, subtract } from '@/shared/money/decimal';
import { formatShare } from '@/shared/money/format';
import { Card } from '@/shared/ui/Card';
import { BarLine } from './BarLine';
import { sumsOf } from './tree';
import classes from './LeftToPlan.module.css';

/** The one number of a plan, which opens into its arithmetic; beside it what may still be spent. */
export function LeftToPlan({ budget, wallet }: { budget: Budget; wallet: Wallet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const panel = useId();
  const { totals } = budget;
  const over = isNegative(totals.leftToPlan.amount);
  const sums = sumsOf(totals.planned.amount, totals.carried.amount, totals.spent.amount);
  return (
    <div className={classes.top} data-status={budget.status}>
      <Card>
        <div className={classes.figures}>
          <UnstyledButton
            className={classes.main}
            aria-expanded={opened}
            aria-controls={panel}
            onClick={() => setOpened(!opened)}
          >
            <span>
              {t(over ? 'budget:top.overplanned' : 'budget:top.leftToPlan')}
              <IconChevronDown size={16} aria-hidden data-opened={opened || undefined} />
            </span>
            <strong>
              <Amount value={totals.leftToPlan} tone="balance" />
            </strong>
          </UnstyledButton>
          <Figure label={t('budget:top.planned')} value={totals.planned} />
          <Figure label={t('budget:top.spent')} value={totals.spent} />
          <Figure label={t('budget:top.leftToSpend')} value={totals.leftToSpend} />
          <div className={classes.bar}>
            <BarLine sums={sums} pace={budget.pace} name={t('budget:top.all')} />
            {budget.status === 'ACTIVE' && (
              <small>
                {t('budget:top.pace', {
                  share: formatShare(Math.round(Number(budget.pace) * 1000), language),
                })}
              </small>
            )}
          </div>
        </div>
        <div id={panel} hidden={!opened}>
          <Arithmetic budget={budget} wallet={wallet} />
        </div>
      </Card>
    </div>
  );
}

function Figure({ label, value }: { label: string; value: Money }) {
  return (
    <div className={classes.figure}>
      <span>{label}</span>
      <Amount value={value} tone="balance" />
    </div>
  );
}

/** Each step of the number in plain words. */
function Arithmetic({ budget, wallet }: { budget: Budget; wallet: Wallet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { totals, startsOn, endsOn } = budget;
  const inside = { wallet: wallet.id, from: startsOn, to: endsOn };
  const less = ({ amount, commodity }: Money): Money => ({ amount: negate(amount), commodity });
  const expected = subtract(totals.plannedIncome.amount, totals.income.amount);
  const waiting = budget.status !== 'CLOSED' && compare(expected, '0') > 0;
  return (
    <>
      <dl className={classes.steps}>
        <Step
          label={t('budget:sum.start', { day: formatDay(startsOn, language, 'short') })}
          help={t('budget:sum.startHelp', { name: wallet.name })}
          value={totals.start}
        />
        <Step
          label={t('budget:sum.income')}
          help={t('budget:sum.incomeHelp')}
          value={totals.income}
          search={{ ...inside, kind: 'INCOME' }}
          signed
        />
        <Step label={t('budget:sum.moved')} help={t('budget:sum.movedHelp')} value={totals.moved} signed />
        <Step label={t('budget:sum.available')} value={totals.available} total />
        <Step
          label={t('budget:sum.planned')}
          help={t('budget:sum.plannedHelp')}
          value={less(totals.planned)}
          signed
        />
        {!isZero(totals.carried.amount) && (
          <Step
            label={t('budget:sum.carried')}
            help={t('budget:sum.carriedHelp')}
            value={less(totals.carried)}
            signed
          />
        )}
        <Step label={t('budget:top.leftToPlan')} value={totals.leftToPlan} total />
        <Step
          label={t('budget:sum.spend')}
          help={t('budget:sum.spendHelp')}
          value={totals.leftToSpend}
          search={{ ...inside, kind: 'EXPENSE' }}
        />
      </dl>
      {waiting && (
        <p className={classes.waiting}>
          {t('budget:sum.waiting')} <Amount value={{ amount: expected, commodity: budget.currency }} />
        </p>
      )}
    </>
  );
}

interface StepProps {
  label: string;
  help?: ReactNode;
  value: Money;
  search?: TransactionSearch;
  signed?: boolean;
  total?: boolean;
}

function Step({ label, help, value, search, signed = false, total = false }: StepProps) {
  return (
    <div data-total={total || undefined}>
      <dt>
        {search === undefined ? (
          label
        ) : (
          <Link to="/transactions" search={search}>
            {label}
          </Link>
        )}
        {help !== undefined && <small>{help}</small>}
      </dt>
      <dd>
        <Amount value={value} tone={signed ? 'none' : 'balance'} sign={signed ? 'always' : 'auto'} />
      </dd>
    </div>
  );
}
