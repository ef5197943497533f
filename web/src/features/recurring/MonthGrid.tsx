import { useTranslation } from 'react-i18next';
import type { Occurrence } from '@/shared/api/contract';
import { WEEK_DAYS } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, weekDayName } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isOpen, weeksOf } from './view';
import classes from './Month.module.css';

interface Props {
  month: string;
  items: readonly Occurrence[];
  today: string;
}

/** A month as a wall calendar: what comes on each day, and what is left when it has ended. */
export function MonthGrid({ month, items, today }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const start = WEEK_DAYS.indexOf(book.weekStart);
  const names = Array.from({ length: 7 }, (_, at) => weekDayName((start + at) % 7, language));
  return (
    <table className={classes.month}>
      <caption className="visually-hidden">{formatDay(`${month}-01`, language, 'monthYear')}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {language === 'ko' ? name.slice(0, 1) : name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, items, book.weekStart).map((week) => (
          <tr key={week[0]?.day}>
            {week.map(({ day, beside, items: own, balance }) => (
              <td key={day} data-beside={beside || undefined} data-today={day === today || undefined}>
                <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
                  {Number(day.slice(8))}
                </time>
                <ul>
                  {own.map((item) => (
                    <li
                      key={`${item.recurringId} ${item.ruleDate}`}
                      data-done={!isOpen(item) || undefined}
                      data-in={item.kind === 'INCOME' || undefined}
                      data-late={item.state === 'OVERDUE' || undefined}
                    >
                      <span>{item.name}</span>
                      {item.amount !== null && <Amount value={item.amount} tone="none" />}
                      {item.state !== 'EXPECTED' && (
                        <span className="visually-hidden">{t(`recurring:state.${item.state}`)}</span>
                      )}
                    </li>
                  ))}
                </ul>
                {balance !== null && (
                  <small>
                    <span className="visually-hidden">{t('recurring:after')}</span>
                    <Amount value={balance} tone="balance" />
                  </small>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
