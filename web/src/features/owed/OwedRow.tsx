import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Owed } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { compare } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { Meter } from '@/shared/owed/Standing';
import classes from './OwedPage.module.css';

/** One expense: what for, by whom, how long ago, and what is still owed. */
export function OwedRow({ owed, open }: { owed: Owed; open: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { shop, note, payee, date, days, kind, paid, expected, received, stillOwed, settled } = owed;
  const name = shop ?? (note === '' ? t('owed:noName') : note);
  return (
    <li>
      <UnstyledButton className={classes.row} onClick={open}>
        <span className={classes.what}>
          <strong>{name}</strong>
          {shop !== null && note !== '' && <span className={classes.note}>{note}</span>}
          <small>
            {[
              t(`owed:kind.${kind}`),
              ...(payee === null || payee === shop ? [] : [payee]),
              formatDay(date, language, 'medium'),
              ...(settled ? [] : [t('owed:days', { count: days })]),
            ].join(' · ')}
          </small>
        </span>
        <span className={classes.sum}>
          <Amount value={settled ? received : stillOwed} />
        </span>
        <span className={`amount ${classes.figures ?? ''}`}>
          {[
            ...(compare(paid.amount, expected.amount) === 0
              ? []
              : [t('owed:paid', { amount: formatMoney(paid, language) })]),
            t('owed:came', {
              received: formatMoney(received, language),
              expected: formatMoney(expected, language),
            }),
          ].join(' · ')}
        </span>
        <span className={classes.progress}>
          <Meter owed={owed} />
        </span>
      </UnstyledButton>
    </li>
  );
}
