import { Alert, Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardQuery } from '@/shared/api/calls/getCard';
import { payCard } from '@/shared/api/calls/payCard';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, CardBill } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay, isDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { evaluate } from '@/shared/money/arithmetic';
import {
  type Decimal,
  isNegative,
  isZero,
  type Money,
  negate,
  perMille,
  scaleOf,
} from '@/shared/money/decimal';
import { formatShare, usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { Card } from '@/shared/ui/Card';
import { DateField } from '@/shared/ui/DateField';
import { Failure } from '@/shared/ui/Failure';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { owes } from './view';
import classes from './Accounts.module.css';

interface Props {
  card: Account;
  accounts: readonly Account[];
}

/** A card's bill: what the last statement came to, what of it is due and when, and the transfer that pays it. */
export function BillCard({ card, accounts }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const bill = useQuery(cardQuery(book.id, card.id));
  const [paying, setPaying] = useState(false);
  const mayPay = book.role !== 'VIEWER' && card.archivedAt === null;
  return (
    <Card title={t('accounts:card.open')}>
      {bill.isError ? (
        <Failure problem={bill.error} again={() => void bill.refetch()} />
      ) : bill.data === undefined ? (
        <Skeleton height={180} />
      ) : (
        <>
          <Figures card={card} bill={bill.data} />
          {paying ? (
            <Pay card={card} bill={bill.data} accounts={accounts} close={() => setPaying(false)} />
          ) : (
            mayPay && (
              <Button fullWidth mt="md" onClick={() => setPaying(true)}>
                {t('accounts:card.pay')}
              </Button>
            )
          )}
        </>
      )}
    </Card>
  );
}

function Due({ amount, day }: { amount: Money; day: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  if (isZero(amount.amount))
    return (
      <div data-strong>
        <dt>{t('accounts:card.settled')}</dt>
      </div>
    );
  const late = day !== null && day < todayIn(book.zone, new Date());
  return (
    <div data-strong data-late={late || undefined}>
      <dt>
        {day === null
          ? t('accounts:card.due')
          : t(late ? 'accounts:card.late' : 'accounts:card.dueOn', { day: formatDay(day, language) })}
      </dt>
      <dd>
        <Amount value={amount} />
      </dd>
    </div>
  );
}

function Figures({ card, bill }: { card: Account; bill: CardBill }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { statement, limit } = bill;
  const used = limit === null ? 0 : perMille(negate(bill.balance.amount), limit.amount);
  return (
    <>
      <dl className={classes.bill}>
        {bill.amountDue !== null && <Due amount={bill.amountDue} day={bill.dueOn} />}
        {statement !== null && (
          <div>
            <dt>
              {t('accounts:card.statement')}{' '}
              <small>
                {formatDay(statement.from, language, 'short')} – {formatDay(statement.to, language, 'short')}
              </small>
            </dt>
            <dd>
              <Link
                to="/transactions"
                search={{ account: card.id, from: statement.from, to: statement.to }}
                className={classes.opens}
              >
                <Amount value={statement.total} />
              </Link>
            </dd>
          </div>
        )}
        {statement !== null && !isZero(statement.later.amount) && (
          <div>
            <dt>{t('accounts:card.later')}</dt>
            <dd>
              <Amount value={statement.later} />
            </dd>
          </div>
        )}
        {limit !== null && (
          <div>
            <dt>{t('accounts:card.limit')}</dt>
            <dd>
              <Amount value={limit} />
            </dd>
          </div>
        )}
        {bill.available !== null && (
          <div>
            <dt>{t('accounts:card.available')}</dt>
            <dd>
              <Amount value={bill.available} tone="balance" />
            </dd>
          </div>
        )}
      </dl>
      {limit !== null && (
        <>
          <div className={classes.meter} data-over={used >= 900 || undefined} aria-hidden>
            <i style={{ width: `${Math.min(used, 1000) / 10}%` }} />
          </div>
          <p className={classes.none}>{t('accounts:card.used', { share: formatShare(used, language) })}</p>
        </>
      )}
      {statement === null && <p className={classes.none}>{t('accounts:card.noStatement')}</p>}
    </>
  );
}

function Pay({ card, bill, accounts, close }: Props & { bill: CardBill; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const [key] = useState(newIdempotencyKey);
  const due = bill.amountDue;
  const [typed, setTyped] = useState<string>(due !== null && !isZero(due.amount) ? due.amount : '');
  const [date, setDate] = useState(() => todayIn(book.zone, new Date()));
  const [from, setFrom] = useState(bill.payingAccountId);
  const [wrong, setWrong] = useState<{ amount?: string; from?: string }>({});
  const scale = Math.max(usualScale(card.commodity), scaleOf(card.balance.amount));
  const result = evaluate(typed, scale);
  const payers = accounts.filter(
    (each) => !owes(each.kind) && each.archivedAt === null && each.commodity === card.commodity,
  );
  const save = useMutation({
    mutationFn: (asked: { amount: Decimal; from: string }) =>
      payCard(
        book.id,
        card.id,
        { amount: { amount: asked.amount, commodity: card.commodity }, date, from: asked.from },
        key,
      ),
    onSuccess: (written) => {
      undoable(t('accounts:card.paid', { name: card.name }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const positive = result.ok && !isZero(result.value) && !isNegative(result.value);
    setWrong({
      ...(positive ? {} : { amount: t('accounts:card.needAmount') }),
      ...(from === null ? { from: t('accounts:card.needFrom') } : {}),
    });
    if (positive && from !== null && isDay(date)) save.mutate({ amount: result.value, from });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('accounts:card.pay')} className={classes.pay}>
      <Stack gap="sm">
        {save.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(save.error)}
          </Alert>
        )}
        <AmountField
          label={t('accounts:card.amount')}
          commodity={card.commodity}
          scale={scale}
          value={typed}
          error={wrong.amount ?? null}
          onChange={setTyped}
        />
        <Select
          label={t('accounts:field.payingAccount')}
          data={payers.map((each) => ({ value: each.id, label: each.name }))}
          value={from}
          error={wrong.from}
          onChange={setFrom}
        />
        <DateField label={t('accounts:balance.date')} value={date} onChange={setDate} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('accounts:card.pay')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
