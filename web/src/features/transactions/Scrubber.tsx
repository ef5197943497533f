import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Block } from './layout';
import classes from './Scrubber.module.css';

interface Props {
  blocks: readonly Block[];
  /** The day of the row that is looked at. */
  here: string | undefined;
  go: (day: string) => void;
}

/** The years of a long list, and the months of the one that is looked at: a click leads there. */
export function Scrubber({ blocks, here, go }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const months = [...new Map(blocks.map((block) => [block.to.slice(0, 7), block])).values()];
  const years = [...new Set(blocks.map((block) => block.to.slice(0, 4)))];
  const year = here?.slice(0, 4) ?? years[0];
  return (
    <nav className={classes.scrubber} aria-label={t('transactions:goto.months')}>
      {years.map((each) => (
        <div key={each}>
          <button
            type="button"
            className={classes.year}
            aria-current={each === year ? 'true' : undefined}
            onClick={() => go(months.find(({ to }) => to.startsWith(each))?.to ?? `${each}-12-31`)}
          >
            {each}
          </button>
          {each === year &&
            months
              .filter(({ to }) => to.startsWith(each))
              .map(({ from, to }) => (
                <button
                  key={from}
                  type="button"
                  className={classes.month}
                  aria-current={here !== undefined && here >= from && here <= to ? 'date' : undefined}
                  onClick={() => go(to)}
                >
                  {formatDay(to, language, 'month')}
                </button>
              ))}
        </div>
      ))}
    </nav>
  );
}
