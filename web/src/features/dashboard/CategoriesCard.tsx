import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useIcons } from '@/shared/categories/useIcons';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { formatShare } from '@/shared/money/format';
import { Card } from '@/shared/ui/Card';
import { CategoryMark, cssColour } from '@/shared/categories/CategoryMark';
import { Opens } from './Opens';
import { slicesOf } from './view';
import classes from './Dashboard.module.css';

const SHOWN = 8;

export function CategoriesCard({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const iconOf = useIcons();
  const { from, to } = dashboard.period;
  const slices = slicesOf(dashboard, book.currency);
  const widest = slices[0]?.perMille ?? 1;
  return (
    <Card
      title={t('dashboard:categories.title')}
      aside={
        slices.length > SHOWN ? (
          <Link to="/transactions" search={{ category: 'expense', from, to }}>
            {t('dashboard:categories.more', { count: slices.length - SHOWN })}
          </Link>
        ) : undefined
      }
    >
      {slices.length === 0 && <p className={classes.sub}>{t('dashboard:categories.none')}</p>}
      <ul className={classes.slices}>
        {slices.slice(0, SHOWN).map((slice) => (
          <li key={slice.id ?? 'none'}>
            <Link
              to="/transactions"
              search={{ category: slice.id ?? 'none', from, to }}
              className={classes.sliceName}
            >
              <CategoryMark colour={slice.colour} icon={iconOf(slice.id)} />
              {slice.name ?? t('common:uncategorised')}
            </Link>
            <small>{formatShare(slice.perMille, language)}</small>
            <Opens of={{ figure: 'CATEGORY', ...(slice.id === null ? {} : { category: slice.id }) }}>
              <Amount value={slice.value} />
            </Opens>
            <span className={classes.sliceBar} aria-hidden>
              <i
                style={{
                  width: `${(slice.perMille * 100) / Math.max(widest, 1)}%`,
                  background: cssColour(slice.colour),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
