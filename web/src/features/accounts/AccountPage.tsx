import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconBuildingBank, IconDots, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Account, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { LazyHistory } from '@/shared/history/LazyHistory';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LazyCardInstallments } from '@/shared/installments/LazyCardInstallments';
import type { AccountSearch } from '@/shared/search/account';
import { useNewTransaction } from '@/shared/shortcuts/newTransaction';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { usePhone } from '@/shared/ui/usePhone';
import { AccountDialog } from './AccountDialog';
import { AccountMenu } from './AccountMenu';
import { BalanceCard } from './BalanceCard';
import { BalanceDialog } from './BalanceDialog';
import { BillCard } from './BillCard';
import { FactsCard } from './FactsCard';
import { InUseDialog } from './InUseDialog';
import { useAccountVerbs } from './useAccountVerbs';
import classes from './AccountPage.module.css';

/** What the page asks of the register below it: it comes from the transactions' room, which this one does not know. */
export interface RegisterProps {
  account: string;
  days: { from?: string; to?: string };
  /** Whether the entry row is open. */
  adding: boolean;
  /** Opens or closes the entry row. */
  show: (entry: boolean) => void;
  /** Shows all days again. */
  allDays: () => void;
}

const REGISTER = 'register';

interface Props {
  register: (props: RegisterProps) => ReactNode;
}

export function AccountPage({ register }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const { accountId } = useParams({ from: '/frame/accounts/$accountId' });
  const wallets = useQuery(walletsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  if (wallets.isError) return <Failure problem={wallets.error} again={() => void wallets.refetch()} />;
  if (accounts.isError) return <Failure problem={accounts.error} again={() => void accounts.refetch()} />;
  if (wallets.data === undefined || accounts.data === undefined)
    return (
      <Page title={t('frame:room.accounts')}>
        <Skeleton height={300} radius={14} />
      </Page>
    );
  const account = accounts.data.items.find((each) => each.id === accountId);
  if (account === undefined) return <NoAccount />;
  return (
    <Room
      key={account.id}
      account={account}
      accounts={accounts.data.items}
      wallets={wallets.data.items}
      register={register}
    />
  );
}

/** An address of an account that is in the trash, or never was. */
export function NoAccount() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame:room.accounts')}>
      <Card>
        <EmptyState
          icon={<IconBuildingBank size={24} />}
          title={t('accounts:gone.title')}
          text={t('accounts:gone.text')}
          actions={
            <>
              <LinkButton to="/accounts">{t('accounts:gone.all')}</LinkButton>
              <LinkButton to="/trash" search={{ kind: 'accounts' }} variant="default">
                {t('frame:room.trash')}
              </LinkButton>
            </>
          }
        />
      </Card>
    </Page>
  );
}

interface RoomProps extends Props {
  account: Account;
  accounts: readonly Account[];
  wallets: readonly Wallet[];
}

function Room({ account, accounts, wallets, register }: RoomProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const phone = usePhone();
  const search = useSearch({ from: '/frame/accounts/$accountId' });
  const navigate = useNavigate();
  const [balancing, setBalancing] = useState(false);
  const [history, setHistory] = useState(false);
  const verbs = useAccountVerbs();
  const { new: adding, edit, from, to, span } = search;
  const away = account.archivedAt !== null;
  const mayEdit = book.role !== 'VIEWER';
  const mayAdd = mayEdit && !away;
  const params = { accountId: account.id };
  const go = (next: AccountSearch) => {
    void navigate({
      to: '/accounts/$accountId',
      params: params,
      search: next,
      resetScroll: false,
    });
  };
  const kept: AccountSearch = span === undefined ? {} : { span };
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const show = (entry: boolean) => {
    if (entry) document.getElementById(REGISTER)?.scrollIntoView({ block: 'start' });
    go({ ...kept, ...days, ...(entry ? { new: true } : {}) });
  };
  useNewTransaction(() => {
    if (mayAdd) show(true);
  });
  const reconcile = () =>
    void navigate({ to: '/accounts/$accountId/reconcile', params: params, search: {} as never });
  useShortcut('r', 'accounts:reconcile.open', 'do', () => {
    if (mayAdd) reconcile();
  });
  const isCard = account.kind === 'CREDIT_CARD';
  return (
    <Page
      title={account.name}
      actions={
        mayEdit && (
          <>
            {!away && (
              <LinkButton to="/accounts/$accountId/reconcile" params={params} search={{}} variant="default">
                {t('accounts:reconcile.open')}
              </LinkButton>
            )}
            {mayAdd && !phone && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
                {t('transactions:add')}
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon
                  variant="default"
                  size={36}
                  aria-label={t('accounts:menu.open', { name: account.name })}
                >
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <AccountMenu
                here
                account={account}
                verbs={{
                  edit: () => go({ ...kept, ...days, edit: true }),
                  history: () => setHistory(true),
                  balance: () => setBalancing(true),
                  archive: verbs.archive,
                  remove: verbs.remove,
                }}
              />
            </Menu>
          </>
        )
      }
    >
      {away && <p className={classes.note}>{t('accounts:page.archived')}</p>}
      <div className={classes.parts} data-card={isCard || undefined}>
        <div className={classes.balance}>
          <BalanceCard
            account={account}
            span={span ?? '1y'}
            setSpan={(next) => go({ ...days, ...(next === '1y' ? {} : { span: next }) })}
            pick={(chosen) => go({ ...kept, ...chosen })}
          />
        </div>
        {isCard && (
          <div className={classes.bill}>
            <BillCard card={account} accounts={accounts} />
            <LazyCardInstallments card={account.id} />
          </div>
        )}
        <div className={classes.facts}>
          <FactsCard
            account={account}
            accounts={accounts}
            wallet={wallets.find((each) => each.id === account.walletId)}
          />
        </div>
        <div id={REGISTER} className={classes.register}>
          <Card
            flush
            title={t('accounts:page.register')}
            aside={
              from !== undefined || to !== undefined ? (
                <Button
                  size="compact-sm"
                  variant="light"
                  rightSection={<IconX size={14} />}
                  aria-label={t('accounts:page.allDays')}
                  onClick={() => go(kept)}
                >
                  {[from, to].map((day) => (day === undefined ? '' : formatDay(day, language))).join(' – ')}
                </Button>
              ) : undefined
            }
          >
            {register({
              account: account.id,
              days,
              adding: adding === true && mayAdd,
              show,
              allDays: () => go(kept),
            })}
          </Card>
        </div>
      </div>
      {edit === true && mayEdit && (
        <AccountDialog
          account={account}
          accounts={accounts}
          wallets={wallets}
          close={() => go({ ...kept, ...days })}
        />
      )}
      {history && <LazyHistory kind="account" item={account} close={() => setHistory(false)} />}
      {balancing && <BalanceDialog account={account} close={() => setBalancing(false)} />}
      <InUseDialog verbs={verbs} />
    </Page>
  );
}
