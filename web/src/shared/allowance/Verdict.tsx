import { useTranslation } from 'react-i18next';
import type { Allowance } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { isZero } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';

/** What the number means, in a sentence: how long it has to last, or why it is below zero and by when it recovers. */
export function Verdict({ allowance }: { allowance: Allowance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { shortfall, nextPayday, until, tomorrow, days } = allowance;
  if (shortfall !== null)
    return (
      <>
        {t(`allowance:short.${shortfall.reason}`)}{' '}
        {shortfall.recoversOn === null
          ? t('allowance:recovers.never')
          : t('allowance:recovers.on', { day: formatDay(shortfall.recoversOn, language, 'weekday') })}
      </>
    );
  return (
    <>
      {nextPayday === null
        ? t('allowance:until', { count: days, day: formatDay(until, language, 'weekday') })
        : t('allowance:payday', { count: days, day: formatDay(nextPayday, language, 'weekday') })}{' '}
      {tomorrow !== null && !isZero(tomorrow.amount) && (
        <span className="amount">{t('allowance:tomorrow', { amount: formatMoney(tomorrow, language) })}</span>
      )}
    </>
  );
}
