import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Explanation, ExplanationFilter, ExplanationItem, Question } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { LinkButton } from '@/shared/ui/LinkButton';
import { agree, searchOf, subjectOf } from './told';
import classes from './Explanation.module.css';
import { Parts } from './TotalParts';

interface Props {
  told: Explanation;
  question: Question;
  open: (question: Question, name: string | null) => void;
}

/** The number, the rows, what it is made of, the rates, the rules: in the order in which one asks. */
export function Told({ told, question, open }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const currency = told.total.converted?.commodity ?? book.currency;
  return (
    <div className={classes.told}>
      <p className={classes.number}>
        <TotalAmount
          total={told.total}
          currency={currency}
          sign={told.figure === 'NET_WORTH_CHANGE' ? 'always' : 'auto'}
          missing="full"
        />
      </p>
      {told.rows !== null && <RowsLine told={told} rows={told.rows} />}
      {told.items.length > 0 && (
        <section>
          <h3>{t('explain:items')}</h3>
          <ul className={classes.items}>
            {told.items.map((item) => (
              <Item
                key={`${item.kind} ${item.id ?? ''}`}
                item={item}
                currency={currency}
                question={question}
                open={open}
              />
            ))}
          </ul>
        </section>
      )}
      <Parts told={told} currency={currency} />
      {told.rules.length > 0 && (
        <section>
          <h3>{t('explain:rules')}</h3>
          <ul className={classes.rules}>
            {told.rules.map((rule) => (
              <li key={rule}>
                {t(`explain:rule.${rule}`, {
                  day: formatDay(told.date, language),
                  codes: told.total.missingRates.join(', '),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** How many rows, what they come to one by one, and the way to exactly them. */
function RowsLine({ told, rows }: { told: Explanation; rows: NonNullable<Explanation['rows']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const account = rows.filter.account;
  return (
    <section className={classes.rows}>
      <p>
        {t(account === null ? 'explain:rows.count' : 'explain:rows.ofMonth', {
          count: rows.count,
          number: rows.count.toLocaleString(language),
        })}{' '}
        {rows.sum.map((money) => (
          <Amount key={money.commodity} value={money} sign={account === null ? 'auto' : 'always'} />
        ))}
      </p>
      {!agree(told) && (
        <p role="alert" className={classes.wrong}>
          {t('explain:rows.wrong')}{' '}
          <Link to="/settings" search={{ section: 'data' }}>
            {t('explain:rows.check')}
          </Link>
        </p>
      )}
      <span className={classes.ways}>
        {rows.count > 0 && (
          <LinkButton to="/transactions" search={searchOf(rows.filter)}>
            {t('explain:rows.show', { count: rows.count, number: rows.count.toLocaleString(language) })}
          </LinkButton>
        )}
        {account !== null && (
          <LinkButton to="/accounts/$accountId" params={{ accountId: account }} variant="default">
            {t('explain:rows.register')}
          </LinkButton>
        )}
      </span>
    </section>
  );
}

interface ItemProps {
  item: ExplanationItem;
  currency: string;
  question: Question;
  open: Props['open'];
}

function Item({ item, currency, question, open }: ItemProps) {
  const { t } = useTranslation();
  const name = item.name !== null && item.kind !== 'ITSELF' ? item.name : t(`explain:item.${item.kind}`);
  const amount = <TotalAmount total={item.total} currency={currency} tone="balance" />;
  const next = subjectOf(item, question);
  if (next !== null)
    return (
      <li>
        <button type="button" onClick={() => open(next, item.name)}>
          <span>{name}</span>
          {amount}
        </button>
      </li>
    );
  return (
    <li>
      <Named name={name} filter={item.filter} />
      {amount}
    </li>
  );
}

function Named({ name, filter }: { name: string; filter: ExplanationFilter | null }) {
  if (filter === null) return <span>{name}</span>;
  return (
    <Link to="/transactions" search={searchOf(filter)}>
      {name}
    </Link>
  );
}
