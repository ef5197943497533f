import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Allowance, AllowanceSettings, AllowanceStep } from '@/shared/api/contract';
import { formatDay, formatRange } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero, negate } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { GROUPS, isEven } from './view';
import classes from './Allowance.module.css';

interface Props {
  allowance: Allowance;
  settings: AllowanceSettings;
}

/** How the number comes about: every addend by its name, and the lines add up to the sum below them. */
export function Arithmetic({ allowance, settings }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card title={t('allowance:how.title')} aside={formatRange(allowance.from, allowance.until, language)}>
      <dl className={classes.sum}>
        {GROUPS.flatMap(({ key, labels }) =>
          allowance.explanation
            .filter((step) => labels.includes(step.label) && (key === 'start' || !isZero(step.amount.amount)))
            .map((step, place) => (
              <div
                key={`${step.label} ${step.id ?? ''} ${step.day ?? ''}`}
                data-first={place === 0 || undefined}
              >
                <dt>
                  <Named step={step} />
                </dt>
                <dd>
                  <Amount value={step.amount} />
                </dd>
              </div>
            )),
        )}
        <div data-total>
          <dt>{t('allowance:how.pool', { count: allowance.days })}</dt>
          <dd>
            <Amount value={allowance.pool} tone="balance" />
          </dd>
        </div>
        {!isZero(allowance.carried.amount) && (
          <div>
            <dt>{t('allowance:how.carried')}</dt>
            <dd>
              <Amount value={allowance.carried} sign="always" />
            </dd>
          </div>
        )}
        <div>
          <dt>
            {isEven(settings)
              ? t('allowance:how.shared', { count: allowance.days })
              : t('allowance:how.weighted', { count: allowance.days })}
          </dt>
          <dd>
            <Amount value={allowance.allowance} tone="balance" />
          </dd>
        </div>
        <div>
          <dt>{t('allowance:how.spent')}</dt>
          <dd>
            <Amount value={{ ...allowance.spentToday, amount: negate(allowance.spentToday.amount) }} />
          </dd>
        </div>
        <div data-total>
          <dt>{t('allowance:left')}</dt>
          <dd>
            <Amount value={allowance.left} tone="balance" />
          </dd>
        </div>
      </dl>
      <p className={classes.note}>{t(`allowance:policy.now.${allowance.policy}`)}</p>
    </Card>
  );
}

function Named({ step }: { step: AllowanceStep }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = t(`allowance:label.${step.label}`);
  if (step.name === null) return <>{label}</>;
  const name =
    step.label === 'GOAL' ? <Link to="/goals">{step.name}</Link> : <Link to="/recurring">{step.name}</Link>;
  return (
    <>
      {name}
      <small>{step.day === null ? label : `${label} · ${formatDay(step.day, language, 'weekday')}`}</small>
    </>
  );
}
