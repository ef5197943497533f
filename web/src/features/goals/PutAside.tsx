import { Modal, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateGoal } from '@/shared/api/calls/updateGoal';
import type { Account, Goal } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { evaluate } from '@/shared/money/arithmetic';
import { isZero, magnitude, type Money, plain, subtract, ZERO } from '@/shared/money/decimal';
import { formatMoney, usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useUndo } from '@/shared/ui/useUndo';
import { withMore } from './form';
import { mostOf } from './view';
import classes from './Goals.module.css';

interface Props {
  goal: Goal;
  goals: readonly Goal[];
  accounts: readonly Account[];
  close: () => void;
}

/** More for a goal: out of what is free in an account, or by a transfer into it. */
export function PutAside(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.close}
      title={t('goals:aside.title', { name: props.goal.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Body {...props} />
    </Modal>
  );
}

/** What is still to come, where that is known. */
const suggestion = (goal: Goal): string =>
  goal.stillNeeded === null || isZero(goal.stillNeeded.amount) ? '' : plain(goal.stillNeeded.amount);

function Body({ goal, goals, accounts, close }: Props) {
  const { t } = useTranslation();
  const [accountId, setAccountId] = useState(goal.accounts[0]?.accountId ?? '');
  const fund = goal.accounts.find((each) => each.accountId === accountId);
  const account = accounts.find((each) => each.id === accountId);
  const name = account?.name ?? t('goals:unknown');
  const chooser = goal.accounts.length > 1 && (
    <Select
      label={t('goals:fund.account')}
      data={goal.accounts.map((each) => ({
        value: each.accountId,
        label: accounts.find(({ id }) => id === each.accountId)?.name ?? t('goals:unknown'),
      }))}
      value={accountId}
      allowDeselect={false}
      onChange={(id) => setAccountId(id ?? accountId)}
    />
  );
  const transfer = (
    <LinkButton
      to="/transactions"
      search={{ new: true, into: accountId }}
      variant="default"
      leftSection={<IconArrowsExchange size={16} />}
    >
      {t('goals:aside.transfer', { name })}
    </LinkButton>
  );
  if (account === undefined || fund?.earmark == null)
    return (
      <div className={classes.aside}>
        {chooser}
        <p className={classes.help}>{t('goals:aside.rest', { name })}</p>
        {account !== undefined && transfer}
      </div>
    );
  return (
    <More key={accountId} goal={goal} account={account} most={mostOf(account, goals, goal.id)} close={close}>
      {chooser}
      <div className={classes.aside}>
        <p className={classes.help}>{t('goals:aside.move', { name })}</p>
        {transfer}
      </div>
    </More>
  );
}

interface MoreProps {
  goal: Goal;
  account: Account;
  /** What could be set aside in all. */
  most: Money;
  close: () => void;
  children: ReactNode;
}

function More({ goal, account, most, close, children }: MoreProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [typed, setTyped] = useState(() => suggestion(goal));
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (more: Money) => updateGoal(book.id, goal, { accounts: withMore(goal, account.id, more) }),
    onSuccess: (written, more) => {
      undoable(t('goals:said.aside', { name: goal.name, amount: formatMoney(more, language) }), written);
      close();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.code === 'not_free') setWrong(problem.message);
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const submit = () => {
    const result = evaluate(typed, usualScale(account.commodity));
    const amount = result.ok ? plain(result.value) : ZERO;
    const fine = result.ok && !isZero(amount) && magnitude(amount) === amount;
    setWrong(result.ok ? (fine ? null : t('goals:wrong.aside')) : t(`common:amount.${result.reason}`));
    if (fine) save.mutate({ amount, commodity: account.commodity });
  };
  const present = goal.accounts.find((each) => each.accountId === account.id)?.earmark?.amount ?? ZERO;
  const free = { ...most, amount: subtract(most.amount, present) };
  return (
    <DialogForm
      submit={submit}
      close={close}
      saving={save.isPending}
      problem={wrong === null ? save.error : null}
    >
      <AmountField
        data-autofocus
        label={t('goals:aside.amount', { name: account.name })}
        description={t('goals:aside.free', { amount: formatMoney(free, language) })}
        commodity={account.commodity}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
      {children}
    </DialogForm>
  );
}
