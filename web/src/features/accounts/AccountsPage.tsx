import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconBuildingBank, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byWallet, type WalletGroup } from '@/shared/accounts/byWallet';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Account, Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useDragging } from '@/shared/dragging/useDragging';
import { useKeptFocus } from '@/shared/dragging/useKeptFocus';
import { LazyHistory } from '@/shared/history/LazyHistory';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card, CardGrid } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { WalletDialog } from '@/shared/wallets/WalletDialog';
import { AccountDialog } from './AccountDialog';
import type { AccountVerbs } from './AccountMenu';
import { AccountRow, type Movable } from './AccountRow';
import { BalanceDialog } from './BalanceDialog';
import { InUseDialog } from './InUseDialog';
import { stepOf } from './order';
import { useAccountVerbs } from './useAccountVerbs';
import { useOrder } from './useOrder';
import classes from './Accounts.module.css';

export function AccountsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const wallets = useQuery(walletsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  if (wallets.isError) return <Failure problem={wallets.error} again={() => void wallets.refetch()} />;
  if (accounts.isError) return <Failure problem={accounts.error} again={() => void accounts.refetch()} />;
  if (wallets.data === undefined || accounts.data === undefined)
    return (
      <Page title={t('frame:room.accounts')}>
        <Skeleton height={260} radius={14} />
      </Page>
    );
  return <Room wallets={wallets.data.items} accounts={accounts.data.items} />;
}

/** The account below in the same wallet; null for the last. */
function following(groups: readonly WalletGroup[], account: Account): string | null {
  const mates = groups.find((group) => group.wallet.id === account.walletId)?.accounts ?? [];
  return mates[mates.findIndex((each) => each.id === account.id) + 1]?.id ?? null;
}

/** The place of a wallet without accounts. */
const emptyOf = (walletId: string) => `wallet:${walletId}`;

/** What moves accounts. */
function useMovable(groups: readonly WalletGroup[]): Movable {
  const put = useOrder(groups);
  const keepFocus = useKeptFocus();
  const all = groups.flatMap((group) => group.accounts);
  const dragging = useDragging({
    drop: (moved, { id, part }) => {
      const account = all.find((each) => each.id === moved);
      const target = all.find((each) => each.id === id);
      const empty = groups.find(({ wallet }) => emptyOf(wallet.id) === id);
      if (account === undefined) return;
      if (empty !== undefined) put(account, { walletId: empty.wallet.id, before: null });
      if (target !== undefined && target !== account)
        put(account, {
          walletId: target.walletId,
          before: part === 'after' ? following(groups, target) : target.id,
        });
    },
  });
  return {
    wallets: groups.map((group) => group.wallet),
    dragging,
    step: (account, by) => {
      const place = stepOf(groups, account.id, by);
      if (place === null) return;
      keepFocus(account.id);
      put(account, place);
    },
    to: (account, wallet) => put(account, { walletId: wallet.id, before: null }),
  };
}

function Room({ wallets, accounts }: { wallets: readonly Wallet[]; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const book = useBook();
  const search = useSearch({ from: '/frame/accounts' });
  const navigate = useNavigate();
  const [balanced, setBalanced] = useState<Account | null>(null);
  const [history, setHistory] = useState<Account | null>(null);
  const [wallet, setWallet] = useState<Wallet | 'NEW' | null>(null);
  const verbs = useAccountVerbs();
  const open = (part: { new?: true; edit?: string }) => {
    void navigate({
      to: '/accounts',
      search: { ...(search.archived === true ? { archived: true } : {}), ...part },
    });
  };
  useShortcut('a', 'accounts:add', 'do', () => {
    open({ new: true });
  });
  const away = search.archived === true;
  const archived = accounts.filter((account) => account.archivedAt !== null).length;
  const edited = accounts.find((account) => account.id === search.edit) ?? null;
  const rowVerbs: AccountVerbs = {
    edit: (account) => {
      open({ edit: account.id });
    },
    history: setHistory,
    balance: setBalanced,
    archive: verbs.archive,
    remove: verbs.remove,
  };
  const groups = byWallet(wallets, accounts, away).filter((group) => !away || group.accounts.length > 0);
  const movable = useMovable(groups);
  const mayMove = !away && book.role !== 'VIEWER';
  return (
    <Page
      title={t('frame:room.accounts')}
      actions={
        <>
          {(archived > 0 || away) && (
            <Button
              variant="subtle"
              onClick={() => void navigate({ to: '/accounts', search: away ? {} : { archived: true } })}
            >
              {away ? t('accounts:current') : t('accounts:archived', { count: archived })}
            </Button>
          )}
          <LinkButton to="/import" variant="subtle">
            {t('frame:room.import')}
          </LinkButton>
          <Button variant="default" onClick={() => setWallet('NEW')}>
            {t('accounts:wallet.new')}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => open({ new: true })}>
            {t('accounts:add')}
          </Button>
        </>
      }
    >
      {accounts.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconBuildingBank size={24} />}
            title={t('accounts:empty.title')}
            text={t('accounts:empty.text')}
            actions={<Button onClick={() => open({ new: true })}>{t('accounts:add')}</Button>}
          />
        </Card>
      ) : (
        <CardGrid>
          {groups.map((group) => (
            <WalletCard
              key={group.wallet.id}
              group={group}
              away={away}
              verbs={rowVerbs}
              movable={mayMove ? movable : null}
              edit={() => setWallet(group.wallet)}
            />
          ))}
          {movable.dragging.ghost}
        </CardGrid>
      )}
      {(search.new === true || edited !== null) && (
        <AccountDialog
          key={edited?.id ?? 'new'}
          account={edited}
          accounts={accounts}
          wallets={wallets}
          close={() => open({})}
        />
      )}
      {history !== null && <LazyHistory kind="account" item={history} close={() => setHistory(null)} />}
      {balanced !== null && <BalanceDialog account={balanced} close={() => setBalanced(null)} />}
      {wallet !== null && (
        <WalletDialog wallet={wallet === 'NEW' ? null : wallet} close={() => setWallet(null)} />
      )}
      <InUseDialog verbs={verbs} />
    </Page>
  );
}

interface WalletCardProps {
  group: WalletGroup;
  away: boolean;
  verbs: AccountVerbs;
  movable: Movable | null;
  edit: () => void;
}

function WalletCard({ group: { wallet, accounts }, away, verbs, movable, edit }: WalletCardProps) {
  const { t } = useTranslation();
  const shares = new Map(wallet.accounts?.map((part) => [part.accountId, part.share]));
  return (
    <Card>
      <header className={classes.wallet}>
        <div>
          <h2>
            <Link to="/wallets/$walletId" params={{ walletId: wallet.id }}>
              {wallet.name}
            </Link>
          </h2>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('accounts:wallet.editNamed', { name: wallet.name })}
            onClick={edit}
          >
            <IconPencil size={15} />
          </ActionIcon>
          {wallet.description != null && wallet.description !== '' && <small>{wallet.description}</small>}
        </div>
        {!away && (
          <strong>
            <TotalAmount total={wallet.balance} currency={wallet.currency} missing="full" />
          </strong>
        )}
      </header>
      {accounts.length > 0 && (
        <ul className={classes.list}>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              share={shares.get(account.id) ?? null}
              verbs={verbs}
              movable={movable}
            />
          ))}
        </ul>
      )}
      {accounts.length === 0 && (
        <p className={classes.none} {...movable?.dragging.place(emptyOf(wallet.id))}>
          {t('accounts:wallet.empty')}
        </p>
      )}
    </Card>
  );
}
