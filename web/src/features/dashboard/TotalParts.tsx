import { useTranslation } from 'react-i18next';
import type { Explanation, UsedRate } from '@/shared/api/contract';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero } from '@/shared/money/decimal';
import { formatRate } from '@/shared/money/format';
import classes from './Explanation.module.css';

/** What each currency adds and by which rate; nothing to tell where there is one. */
export function Parts({ told, currency }: { told: Explanation; currency: string }) {
  const { t } = useTranslation();
  const parts = told.parts.filter((part) => !isZero(part.amount.amount));
  if (parts.every((part) => part.amount.commodity === currency)) return null;
  return (
    <section>
      <h3>{t('explain:rates')}</h3>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part.amount.commodity}>
            <Amount value={part.amount} />
            {part.amount.commodity !== currency &&
              (part.converted === null ? (
                <span className={classes.missing}>{t('explain:noRate')}</span>
              ) : (
                <Amount value={part.converted} />
              ))}
            {part.rate !== null && <Rate rate={part.rate} from={part.amount.commodity} to={currency} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rate({ rate, from, to }: { rate: UsedRate; from: string; to: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = rate.given.map((given) => ({
    ...given,
    source: t(`explain:source.${given.source}`),
    day: formatDay(given.day, language),
    rate: formatRate(given.rate, language),
  }));
  const [only] = said;
  const direct = said.length === 1 && only !== undefined && only.from === from && only.to === to;
  return (
    <small>
      {t('explain:rate', { from, to, rate: formatRate(rate.value, language) })}
      {direct
        ? ` · ${only.day} · ${only.source}`
        : said.map((given) => <span key={`${given.from} ${given.to}`}>{t('explain:given', given)}</span>)}
    </small>
  );
}
