import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Total } from '@/shared/api/contract';
import { Amount } from './Amount';
import type { SignMode } from './format';
import classes from './TotalAmount.module.css';
import { viewOf } from './total';

interface Props {
  total: Total;
  currency: string;
  sign?: SignMode;
  tone?: 'flow' | 'balance' | 'none';
  /** `quiet` names what is missing, `full` lists it with its amount, `star` only marks it where space is short. */
  missing?: 'full' | 'quiet' | 'star';
}

const STAR = '*';

/** A total over several commodities. What has no rate is listed beside it, so that the figure never pretends. */
export function TotalAmount({ total, currency, sign = 'auto', tone = 'none', missing = 'quiet' }: Props) {
  const { t } = useTranslation();
  const { main, apart } = viewOf(total, currency);
  const codes = apart.map((money) => money.commodity).join(', ');
  return (
    <span className={classes.total}>
      {main !== null && <Amount value={main} sign={sign} tone={tone} />}
      {apart.length > 0 && missing !== 'full' && main !== null && (
        <Tooltip label={t('common:total.without', { codes })}>
          <span className={classes.mark}>
            <span aria-hidden>{missing === 'star' ? STAR : t('common:total.mark', { codes })}</span>
            <span className="visually-hidden">{t('common:total.without', { codes })}</span>
          </span>
        </Tooltip>
      )}
      {apart.length > 0 && (missing === 'full' || main === null) && (
        <span className={classes.list}>
          {apart.map((money) => (
            <Amount key={money.commodity} value={money} className={classes.apart} />
          ))}
          {main !== null && <span className={classes.note}>{t('common:total.noRate')}</span>}
        </span>
      )}
    </span>
  );
}
