import { Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setBalance } from '@/shared/api/calls/setBalance';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { isDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { evaluate } from '@/shared/money/arithmetic';
import { type Decimal, negate, scaleOf, subtract } from '@/shared/money/decimal';
import { formatMoney, usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { say } from '@/shared/ui/toast';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import { DateField } from '@/shared/ui/DateField';
import { owes } from './view';

/** "It really holds this much": the difference is written as an adjustment that one can see and undo. */
export function BalanceDialog({ account, close }: { account: Account; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      title={t('accounts:balance.title', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Form account={account} close={close} />
    </Modal>
  );
}

function Form({ account, close }: { account: Account; close: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  const [typed, setTyped] = useState('');
  const [date, setDate] = useState(() => todayIn(book.zone, new Date()));
  const [wrong, setWrong] = useState<string | null>(null);
  const scale = Math.max(usualScale(account.commodity), scaleOf(account.balance.amount));
  const result = evaluate(typed, scale);
  const signed = (value: Decimal) => (owes(account.kind) ? negate(value) : value);
  const money = (amount: Decimal) => ({ amount, commodity: account.commodity });
  const save = useMutation({
    mutationFn: (amount: Decimal) => setBalance(book.id, account.id, { date, balance: money(amount) }, key),
    onSuccess: (written) => {
      if (written.data.transaction === null) say(t('accounts:balance.same'));
      else undoable(t('accounts:balance.done', { name: account.name }), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    setWrong(result.ok ? null : t(`common:amount.${result.reason}`));
    if (result.ok && isDay(date)) save.mutate(signed(result.value));
  };
  return (
    <DialogForm submit={submit} close={close} saving={save.isPending} problem={save.error}>
      <Text size="sm" c="dimmed">
        {t('accounts:balance.now', { amount: formatMoney(account.balance, language) })}
      </Text>
      <AmountField
        data-autofocus
        label={t(owes(account.kind) ? 'accounts:balance.owed' : 'accounts:balance.holds')}
        commodity={account.commodity}
        scale={scale}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
      <DateField label={t('accounts:balance.date')} value={date} onChange={setDate} />
      {result.ok && (
        <Text size="sm">
          {t('accounts:balance.difference', {
            amount: formatMoney(
              money(subtract(signed(result.value), account.balance.amount)),
              language,
              'always',
            ),
          })}
        </Text>
      )}
    </DialogForm>
  );
}
