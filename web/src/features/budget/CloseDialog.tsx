import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetQuery } from '@/shared/api/calls/getBudget';
import { totalQuery } from '@/shared/api/calls/transactionTotal';
import type { Period, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero } from '@/shared/money/decimal';
import classes from './Budget.module.css';
import { TurnDialog } from './TurnDialog';
import { Warning } from './Warning';

interface Props {
  wallet: Wallet;
  period: Period;
  close: () => void;
}

/** What closing does, how the period went, and what may not be finished yet. */
export function CloseDialog({ wallet, period, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const budget = useQuery(budgetQuery(book.id, period.id)).data;
  const pending = useQuery(
    totalQuery(book.id, { wallet: wallet.id, to: period.endsOn, state: 'PENDING' }),
  ).data;
  const over = budget?.lines.filter(({ figures }) => figures.state === 'OVER').length ?? 0;
  const loose = budget?.uncategorised.spent;
  const today = todayIn(book.zone, new Date());
  return (
    <TurnDialog turn="close" period={period} close={close}>
      <ul className={classes.will}>
        <li>{t('budget:close.frozen', { day: formatDay(period.endsOn, language), wallet: wallet.name })}</li>
        <li>{t('budget:close.kept')}</li>
        <li>{t('budget:close.way')}</li>
      </ul>
      {budget !== undefined && (
        <dl className={classes.facts}>
          <div>
            <dt>{t('budget:top.planned')}</dt>
            <dd>
              <Amount value={budget.totals.planned} />
            </dd>
          </div>
          <div>
            <dt>{t('budget:top.spent')}</dt>
            <dd>
              <Amount value={budget.totals.spent} />
            </dd>
          </div>
          <div>
            <dt>{t('budget:close.over')}</dt>
            <dd>{t('budget:close.categories', { count: over })}</dd>
          </div>
        </dl>
      )}
      {today <= period.endsOn && (
        <Warning>{t('budget:close.ahead', { day: formatDay(period.endsOn, language) })}</Warning>
      )}
      {loose !== undefined && !isZero(loose.amount) && (
        <Warning>
          {t('budget:close.uncategorised')} <Amount value={loose} />
        </Warning>
      )}
      {pending !== undefined && pending.count > 0 && (
        <Warning>{t('budget:close.pending', { count: pending.count })}</Warning>
      )}
    </TurnDialog>
  );
}
