import { useTranslation } from 'react-i18next';
import { spentShare } from '@/shared/allowance/view';
import { Verdict } from '@/shared/allowance/Verdict';
import type { Allowance } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isNegative } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import classes from './Allowance.module.css';

/** The one number. */
export function Today({ allowance }: { allowance: Allowance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = spentShare(allowance);
  const over = isNegative(allowance.left.amount);
  return (
    <Card title={t('allowance:left')} aside={formatDay(allowance.date, language, 'weekday')}>
      <p className={classes.hero} data-over={over || undefined}>
        <Amount value={allowance.left} tone="balance" />
      </p>
      {share !== null && (
        <div className={classes.meter} data-over={over || undefined} aria-hidden>
          <i style={{ width: `${share / 10}%` }} />
        </div>
      )}
      <dl className={classes.pair}>
        <div>
          <dt>{t('allowance:today')}</dt>
          <dd>
            <Amount value={allowance.allowance} tone="balance" />
          </dd>
        </div>
        <div>
          <dt>{t('allowance:spent')}</dt>
          <dd>
            <Amount value={allowance.spentToday} />
          </dd>
        </div>
      </dl>
      <p className={classes.verdict} data-over={over || undefined}>
        <Verdict allowance={allowance} />
      </p>
      {allowance.missingRates.length > 0 && (
        <p className={classes.note} role="note">
          {t('allowance:missing', { codes: allowance.missingRates.join(', ') })}
        </p>
      )}
    </Card>
  );
}
