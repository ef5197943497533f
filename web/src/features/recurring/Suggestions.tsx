import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecurring } from '@/shared/api/calls/createRecurring';
import { dismissSuggestion, restoreSuggestion } from '@/shared/api/calls/dismissSuggestion';
import { suggestionsQuery } from '@/shared/api/calls/suggestRecurring';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Suggestion } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { negate } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { sayUndoable, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import type { ItemForm } from './form';
import { ruleWords } from './rule';
import { formSuggested, inputOf, lastDays, sureness } from './suggestion';
import classes from './Recurring.module.css';

interface Props {
  accounts: readonly Account[];
  /** Opens the form with what is suggested. */
  ask: (start: ItemForm) => void;
}

/** What the history repeats and no item covers; nothing where there is nothing. */
export function Suggestions({ accounts, ask }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const asked = useQuery(suggestionsQuery(book.id));
  const found = asked.data?.items ?? [];
  if (asked.isError && found.length === 0)
    return (
      <Card title={t('recurring:suggest.title')}>
        <Failure problem={asked.error} again={() => void asked.refetch()} />
      </Card>
    );
  if (found.length === 0) return null;
  return (
    <Card flush title={t('recurring:suggest.title')} aside={t('recurring:suggest.why')}>
      <ul className={classes.suggestions}>
        {found.map((one) => (
          <Row
            key={[one.accountId, one.payeeId, one.incoming, one.rule, one.amount.amount].join(' ')}
            one={one}
            accounts={accounts}
            ask={ask}
          />
        ))}
      </ul>
    </Card>
  );
}

function Row({ one, accounts, ask }: { one: Suggestion } & Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { add, dismiss } = useAnswers(one);
  const { shown, before } = lastDays(one.days);
  const days = shown.map((day) => formatDay(day, language, 'short'));
  const start = formSuggested(one, accounts);
  const { name } = one;
  const busy = add.isPending || dismiss.isPending;
  return (
    <li>
      <div className={classes.what}>
        <strong>{name}</strong>
        <small>
          {[
            ruleWords(t, one.rule, one.startsOn, language),
            t('recurring:suggest.next', { day: formatDay(one.startsOn, language, 'weekday') }),
            t(`recurring:suggest.${sureness(one)}`),
          ].join(' · ')}
        </small>
        <small>
          {t('recurring:suggest.seen', { count: one.days.length })}{' '}
          {before > 0 && `${t('recurring:suggest.before', { count: before })} `}
          {days.join(' · ')}
        </small>
      </div>
      <span className={classes.sum}>
        {one.estimate && <abbr title={t('recurring:estimated')}>{t('recurring:about')}</abbr>}
        <Amount
          value={one.incoming ? one.amount : { ...one.amount, amount: negate(one.amount.amount) }}
          tone="flow"
          sign="always"
        />
      </span>
      <span className={classes.answers}>
        <Button
          size="compact-sm"
          variant="light"
          disabled={busy}
          aria-label={t('recurring:suggest.addOf', { name })}
          onClick={() => add.mutate()}
        >
          {t('recurring:suggest.add')}
        </Button>
        {start !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={busy}
            aria-label={t('recurring:suggest.changeOf', { name })}
            onClick={() => ask(start)}
          >
            {t('recurring:suggest.change')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={busy}
          aria-label={t('recurring:suggest.dismissOf', { name })}
          onClick={() => dismiss.mutate()}
        >
          {t('recurring:suggest.dismiss')}
        </Button>
      </span>
    </li>
  );
}

function useAnswers(one: Suggestion) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [key] = useState(newIdempotencyKey);
  const wrong = (problem: unknown) => sayWrong(problemText(problem));
  const refresh = () => refreshBook(client, book.id);
  const around = { onError: wrong, onSettled: refresh };
  const bringBack = () => {
    restoreSuggestion(book.id, one).then(refresh, wrong);
  };
  const add = useMutation({
    mutationFn: () => createRecurring(book.id, inputOf(one), key),
    onSuccess: (written) => undoable(t('recurring:said.created', { name: one.name }), written),
    ...around,
  });
  const dismiss = useMutation({
    mutationFn: () => dismissSuggestion(book.id, one),
    onSuccess: () =>
      sayUndoable(t('recurring:suggest.dismissed', { name: one.name }), t('common:undo.action'), bringBack),
    ...around,
  });
  return { add, dismiss };
}
