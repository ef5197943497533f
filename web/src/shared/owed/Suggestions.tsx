import { Badge, Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { linkMoney } from '@/shared/api/calls/linkMoney';
import { moneySuggestionsQuery } from '@/shared/api/calls/suggestMoneyLinks';
import { newIdempotencyKey } from '@/shared/api/client';
import type { MoneySuggestion, Owed } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Failure } from '@/shared/ui/Failure';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { linkOf } from './form';
import classes from './Owed.module.css';

/** The money that may be what is waited for: the nearest amounts first, one press each. */
export function Suggestions({ owed }: { owed: Owed }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const query = useQuery(moneySuggestionsQuery(book.id, owed.transactionId));
  const missing = query.data?.missing ?? owed.stillOwed;
  const link = useMutation({
    mutationFn: (found: MoneySuggestion) =>
      linkMoney(book.id, owed.transactionId, linkOf(found, missing, owed.kind), newIdempotencyKey()),
    onSuccess: (written) => undoable(t('owed:said.linked'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <section aria-label={t('owed:suggestions')}>
      <h3 className={classes.heading}>{t('owed:suggestions')}</h3>
      {query.isError ? (
        <Failure problem={query.error} again={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Skeleton height={80} />
      ) : query.data.items.length === 0 ? (
        <p className={classes.note}>{t('owed:noSuggestion')}</p>
      ) : (
        <ul className={classes.list}>
          {query.data.items.map((found) => {
            const { money, free, near } = found;
            const name = money.payee ?? (money.note === '' ? t('owed:noName') : money.note);
            return (
              <li key={money.id}>
                <span>
                  {name}
                  {near && (
                    <Badge size="xs" variant="light" ml={6}>
                      {t('owed:near')}
                    </Badge>
                  )}
                  <small>{formatDay(money.date, language, 'medium')}</small>
                </span>
                <Amount value={free} />
                <Button
                  size="compact-sm"
                  variant="light"
                  aria-label={t('owed:linkOf', { name })}
                  loading={link.isPending && link.variables.money.id === money.id}
                  onClick={() => link.mutate(found)}
                >
                  {t('owed:link')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
