import { Badge, Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkMoney } from '@/shared/api/calls/linkMoney';
import { moneySuggestionsQuery } from '@/shared/api/calls/suggestMoneyLinks';
import { newIdempotencyKey } from '@/shared/api/client';
import type { MoneySuggestion, NewMoneyLink, Owed } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { compare, plain } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { isMistake, linkOf, partOf, refusedAmount } from './form';
import classes from './Owed.module.css';

function useLink(owed: Owed) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [key, renewKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ body }: { body: NewMoneyLink; refused?: (why: string) => void }) =>
      linkMoney(book.id, owed.transactionId, body, key),
    onSuccess: (written) => {
      renewKey(newIdempotencyKey());
      undoable(t('owed:said.linked'), written);
    },
    onError: (problem, { refused }) => {
      const why = problem instanceof ApiProblem ? refusedAmount(problem) : null;
      // An answer was there, so what is sent next is another intent.
      if (problem instanceof ApiProblem) renewKey(newIdempotencyKey());
      if (why !== null && refused !== undefined) refused(why);
      else sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

/** The money that may be what is waited for: the nearest amounts first, one press each, or another amount of it. */
export function Suggestions({ owed }: { owed: Owed }) {
  const { t } = useTranslation();
  const book = useBook();
  const query = useQuery(moneySuggestionsQuery(book.id, owed.transactionId));
  const [typing, type] = useState<string | null>(null);
  const link = useLink(owed);
  const missing = query.data?.missing ?? owed.stillOwed;
  return (
    <section aria-label={t('owed:suggestions')}>
      <h3 className={classes.heading}>{t('owed:suggestions')}</h3>
      {query.data === undefined ? (
        query.isError ? (
          <Failure problem={query.error} again={() => void query.refetch()} />
        ) : (
          <Skeleton height={80} />
        )
      ) : query.data.items.length === 0 ? (
        <p className={classes.note}>{t('owed:noSuggestion')}</p>
      ) : (
        <ul className={classes.list}>
          {query.data.items.map((found) => (
            <Found
              key={found.money.id}
              found={found}
              most={
                compare(found.free.amount, missing.amount) <= 0
                  ? plain(found.free.amount)
                  : plain(missing.amount)
              }
              busy={link.isPending && link.variables.body.transactionId === found.money.id}
              take={() => link.mutate({ body: linkOf(found, missing, owed.kind) })}
              typing={typing === found.money.id}
              type={(open) => type(open ? found.money.id : null)}
              part={(typed, refused) => {
                const body = partOf(found, typed, owed.kind);
                if (isMistake(body)) return body;
                link.mutate({ body, refused });
                return null;
              }}
            />
          ))}
        </ul>
      )}
      <LinkButton
        to="/transactions"
        search={{ q: t('owed:searchQuery'), from: owed.date }}
        size="compact-sm"
        mt="sm"
        variant="subtle"
        leftSection={<IconSearch size={15} />}
      >
        {t('owed:search')}
      </LinkButton>
    </section>
  );
}

interface FoundProps {
  found: MoneySuggestion;
  /** What the amount begins with. */
  most: string;
  busy: boolean;
  /** Links as much of it as is missing. */
  take: () => void;
  typing: boolean;
  type: (open: boolean) => void;
  /** Links as much of it as was typed, or says what is wrong with that. */
  part: (typed: string, refused: (why: string) => void) => { key: string } | null;
}

function Found({ found, most, busy, take, typing, type, part }: FoundProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { money, free, near } = found;
  const name = money.payee ?? (money.note === '' ? t('owed:noName') : money.note);
  return (
    <li>
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
      <span className={classes.verbs}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={typing}
          aria-label={t('owed:partOf', { name })}
          onClick={() => type(!typing)}
        >
          {t('owed:part')}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('owed:linkOf', { name })}
          loading={busy}
          onClick={take}
        >
          {t('owed:link')}
        </Button>
      </span>
      {typing && <Part found={found} start={most} name={name} busy={busy} part={part} />}
    </li>
  );
}

type PartProps = Pick<FoundProps, 'found' | 'busy' | 'part'> & { start: string; name: string };

function Part({ found: { free }, start, name, busy, part }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState<string | null>(null);
  const most = formatMoney(free, language);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const mistake = part(typed, setWrong);
    setWrong(mistake === null ? null : t(mistake.key, { amount: most }));
  };
  return (
    <form className={classes.part} onSubmit={submit} noValidate>
      <AmountField
        label={t('owed:field.part', { name })}
        description={t('owed:field.partHelp', { amount: most })}
        commodity={free.commodity}
        value={typed}
        error={wrong}
        onChange={(value) => {
          setTyped(value);
          setWrong(null);
        }}
      />
      <Button type="submit" size="sm" loading={busy}>
        {t('owed:linkPart')}
      </Button>
    </form>
  );
}
