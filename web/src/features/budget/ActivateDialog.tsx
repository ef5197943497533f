import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import { periodRuleQuery } from '@/shared/api/calls/getPeriodRule';
import type { Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, formatRange, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { isNegative, isZero } from '@/shared/money/decimal';
import classes from './Budget.module.css';
import { TurnDialog } from './TurnDialog';
import { Warning } from './Warning';

interface Props {
  wallet: Wallet;
  period: Period;
  close: () => void;
}

/** From now on the plan counts: its days stand, and what is planned today stays in sight beside all later changes. */
export function ActivateDialog({ wallet, period, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const budget = useQuery(budgetQuery(book.id, period.id)).data;
  const rule = useQuery(periodRuleQuery(book.id, wallet.id)).data;
  const planned = budget?.lines.filter(({ figures }) => !isZero(figures.plan.amount)).length ?? 0;
  const today = todayIn(book.zone, new Date());
  return (
    <TurnDialog turn="activate" period={period} close={close}>
      <ul className={classes.will}>
        <li>{t('budget:activate.days', { days: formatRange(period.startsOn, period.endsOn, language) })}</li>
        {planned > 0 && <li>{t('budget:activate.lines', { count: planned })}</li>}
        <li>{t('budget:activate.zero')}</li>
        {rule?.autoDraft === true && <li>{t('budget:activate.autoDraft')}</li>}
      </ul>
      {planned === 0 && <Warning>{t('budget:activate.nothing')}</Warning>}
      {today < period.startsOn && (
        <Warning>{t('budget:activate.ahead', { day: formatDay(period.startsOn, language) })}</Warning>
      )}
      {budget !== undefined && isNegative(budget.totals.leftToPlan.amount) && (
        <Warning>{t('budget:activate.overplanned')}</Warning>
      )}
    </TurnDialog>
  );
}
