import { Alert, Button, Group, Modal, Select, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
import { type Decimal, isNegative, isZero, scaleOf } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { Failure } from '@/shared/ui/Failure';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { DateField } from '@/shared/ui/DateField';
import { owes } from './view';
import classes from './Accounts.module.css';

interface Props {
  card: Account;
  accounts: readonly Account[];
  close: () => void;
}

/** A card's bill: what the last statement came to, what of it is due and when, and the transfer that pays it. */
export function CardDialog({ card, accounts, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const bill = useQuery(cardQuery(book.id, card.id));
  return (
    <Modal
      opened
      onClose={close}
      title={card.name}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {bill.isError && <Failure problem={bill.error} again={() => void bill.refetch()} />}
      {bill.isPending && <Skeleton height={200} />}
      {bill.data !== undefined && (
        <Stack>
          <Figures bill={bill.data} />
          <Pay key={bill.dataUpdatedAt} card={card} bill={bill.data} accounts={accounts} close={close} />
        </Stack>
      )}
    </Modal>
  );
}

function Figures({ bill }: { bill: CardBill }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { statement } = bill;
  return (
    <>
      <dl className={classes.bill}>
        <div>
          <dt>{t('accounts:card.balance')}</dt>
          <dd>
            <Amount value={bill.balance} tone="balance" />
          </dd>
        </div>
        {bill.available !== null && (
          <div>
            <dt>{t('accounts:card.available')}</dt>
            <dd>
              <Amount value={bill.available} />
            </dd>
          </div>
        )}
        {statement !== null && (
          <div>
            <dt>
              {t('accounts:card.statement')}{' '}
              <small>
                {formatDay(statement.from, language, 'short')} – {formatDay(statement.to, language, 'short')}
              </small>
            </dt>
            <dd>
              <Amount value={statement.total} />
            </dd>
          </div>
        )}
        {bill.amountDue !== null && (
          <div data-strong>
            <dt>
              {bill.dueOn === null
                ? t('accounts:card.due')
                : t('accounts:card.dueOn', { day: formatDay(bill.dueOn, language) })}
            </dt>
            <dd>
              <Amount value={bill.amountDue} />
            </dd>
          </div>
        )}
      </dl>
      {statement === null && <p className={classes.none}>{t('accounts:card.noStatement')}</p>}
    </>
  );
}

function Pay({ card, bill, accounts, close }: Props & { bill: CardBill }) {
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
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(save.error)}
          </Alert>
        )}
        <AmountField
          data-autofocus
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
