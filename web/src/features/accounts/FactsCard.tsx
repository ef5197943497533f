import { ActionIcon, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getAccountNumber } from '@/shared/api/calls/getAccountNumber';
import { reconciliationsQuery } from '@/shared/api/calls/listReconciliations';
import type { Account, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import classes from './AccountPage.module.css';

interface Props {
  account: Account;
  accounts: readonly Account[];
  wallet: Wallet | undefined;
}

/** What is known about an account beside its money. */
export function FactsCard({ account, accounts, wallet }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const checked = useInfiniteQuery(reconciliationsQuery(book.id, account.id)).data?.pages[0]?.items[0];
  const { card } = account;
  const payer = accounts.find((each) => each.id === card?.payingAccountId);
  const facts: (readonly [string, ReactNode])[] = [
    [t('accounts:field.kind'), t(`accounts:kind.${account.kind}`)],
    [
      t('accounts:field.wallet'),
      wallet !== undefined && (
        <Link to="/wallets/$walletId" params={{ walletId: wallet.id }}>
          {wallet.name}
        </Link>
      ),
    ],
    [t('accounts:field.institution'), account.institution],
    [
      t('accounts:field.number'),
      account.number != null && account.number !== '' && (
        <WholeNumber account={account} masked={account.number} mayAsk={book.role !== 'VIEWER'} />
      ),
    ],
    [t('accounts:page.openedOn'), account.openedOn != null && formatDay(account.openedOn, language)],
    [
      t('accounts:page.opening'),
      account.openingBalance != null && (
        <Link to="/transactions" search={{ account: account.id, kind: 'OPENING' }}>
          <Amount value={account.openingBalance} tone="balance" />
        </Link>
      ),
    ],
    [
      t('accounts:page.statementDay'),
      card?.statementDay != null && t('accounts:page.dayOfMonth', { day: card.statementDay }),
    ],
    [
      t('accounts:page.paymentDay'),
      card?.paymentDay != null && t('accounts:page.dayOfMonth', { day: card.paymentDay }),
    ],
    [
      t('accounts:field.payingAccount'),
      payer !== undefined && (
        <Link to="/accounts/$accountId" params={{ accountId: payer.id }}>
          {payer.name}
        </Link>
      ),
    ],
    [
      t('accounts:page.checked'),
      <Link key="checked" to="/accounts/$accountId/reconcile" params={{ accountId: account.id }}>
        {checked === undefined ? t('accounts:page.never') : formatDay(checked.statementDate, language)}
      </Link>,
    ],
  ];
  return (
    <Card title={t('accounts:page.facts')}>
      <dl className={classes.list}>
        {facts
          .filter(([, value]) => value != null && value !== false && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {account.note != null && account.note !== '' && <p className={classes.note}>{account.note}</p>}
    </Card>
  );
}

/** The last digits, and all of them while one looks: the whole number is asked for then and kept nowhere. */
function WholeNumber({ account, masked, mayAsk }: { account: Account; masked: string; mayAsk: boolean }) {
  const { t } = useTranslation();
  const book = useBook();
  const problemText = useProblemText();
  const whole = useMutation({
    mutationFn: () => getAccountNumber(book.id, account.id),
    gcTime: 0,
    onError: (problem) => sayWrong(problemText(problem)),
  });
  const shown = whole.data !== undefined;
  const label = t(shown ? 'accounts:page.numberHide' : 'accounts:page.numberShow');
  return (
    <>
      <span>{whole.data?.number ?? masked}</span>
      {mayAsk && (
        <Tooltip label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={label}
            loading={whole.isPending}
            onClick={() => (shown ? whole.reset() : whole.mutate())}
          >
            {shown ? <IconEyeOff size={15} /> : <IconEye size={15} />}
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}
