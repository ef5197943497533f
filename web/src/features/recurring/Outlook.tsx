import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Upcoming } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { lowPoint, monthBeside, stepsOf } from './view';
import classes from './Recurring.module.css';

interface Props {
  upcoming: Upcoming;
  month: string | undefined;
  show: (month: string | undefined) => void;
}

/** What there is now, where it gets lowest, and the way there as a line. */
export function Outlook({ upcoming, month, show }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const low = lowPoint(upcoming);
  const steps = stepsOf(upcoming);
  return (
    <Card>
      <div className={classes.head}>
        {month !== undefined && (
          <div className={classes.turn}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('recurring:view.before')}
              onClick={() => show(monthBeside(month, -1))}
            >
              <IconChevronLeft size={17} />
            </ActionIcon>
            <h2>{formatDay(`${month}-01`, language, 'monthYear')}</h2>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t('recurring:view.after')}
              onClick={() => show(monthBeside(month, 1))}
            >
              <IconChevronRight size={17} />
            </ActionIcon>
          </div>
        )}
        <dl>
          <div>
            <dt>{t('recurring:balance', { day: formatDay(upcoming.from, language, 'short') })}</dt>
            <dd>
              <Amount value={upcoming.balance} tone="balance" />
            </dd>
          </div>
          {low !== null && (
            <div>
              <dt>{t('recurring:low', { day: formatDay(low.day, language, 'short') })}</dt>
              <dd>
                <Amount value={low.balance} tone="balance" />
              </dd>
            </div>
          )}
        </dl>
        {upcoming.missingRates.length > 0 && (
          <p>{t('common:total.without', { codes: upcoming.missingRates.join(', ') })}</p>
        )}
      </div>
      {steps !== null && (
        <svg
          className={classes.line}
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          aria-hidden
          focusable="false"
        >
          {steps.zero !== null && <path className={classes.zero} d={`M0 ${steps.zero}H1000`} />}
          <path className={classes.lowest} d={`M${steps.low} 0V100`} />
          <path d={steps.path} />
        </svg>
      )}
    </Card>
  );
}
