import { Link } from '@tanstack/react-router';
import { useIcons } from '@/shared/categories/useIcons';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { formatShare } from '@/shared/money/format';
import type { TransactionSearch } from '@/shared/search/transactions';
import { CategoryMark, cssColour } from '@/shared/categories/CategoryMark';
import type { Slice } from './view';
import classes from './Trends.module.css';

interface Props {
  slices: readonly Slice[];
  /** What a part without a name is called. */
  unnamed: string;
  /** The rows behind a part. */
  search: (slice: Slice) => TransactionSearch;
  /** Said in the place of an empty list. */
  none: string;
  dots?: boolean;
}

/** The largest parts of a sum, each with its share and a way to its rows. */
export function TopList({ slices, unnamed, search, none, dots = true }: Props) {
  const language = useLanguage();
  const iconOf = useIcons();
  const widest = slices[0]?.perMille ?? 1;
  if (slices.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.slices}>
      {slices.map((slice) => (
        <li key={slice.id ?? 'none'}>
          <Link to="/transactions" search={search(slice)}>
            <span className={classes.name}>
              {dots && <CategoryMark colour={slice.colour} icon={iconOf(slice.id)} />}
              {slice.name ?? unnamed}
            </span>
            <small>{slice.perMille > 0 && formatShare(slice.perMille, language)}</small>
            <Amount value={slice.value} />
            <span className={classes.bar} aria-hidden>
              <i
                style={{
                  width: `${(slice.perMille * 100) / Math.max(widest, 1)}%`,
                  background: dots ? cssColour(slice.colour) : undefined,
                }}
              />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
