import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
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
import { useProblemText } from '@/shared/ui/useProblemText';
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
  const problemText = useProblemText();
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
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWrong(result.ok ? null : t(`common:amount.${result.reason}`));
    if (result.ok && isDay(date)) save.mutate(signed(result.value));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(save.error)}
          </Alert>
        )}
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
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
