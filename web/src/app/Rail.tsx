import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconEye, IconEyeOff, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import { byWallet } from '@/shared/accounts/byWallet';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { togglePrivacy, usePrivacy } from '@/shared/theme/privacy';
import { ROOMS } from './rooms';
import { UnreadCount } from './UnreadCount';
import { Logo } from '@/shared/ui/Logo';
import classes from './Rail.module.css';

const ADD_KEY = 'n';
const FIND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

interface Props {
  add: () => void;
  openPalette: () => void;
  /** How many alerts are. */
  unread: number;
}

export function Rail({ add, openPalette, unread }: Props) {
  const { t } = useTranslation();
  const hidden = usePrivacy();
  return (
    <aside className={classes.rail} aria-label={t('frame:rail')}>
      <div className={classes.head}>
        <Logo />
        <Tooltip label={t(hidden ? 'frame:privacy.show' : 'frame:privacy.hide')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(hidden ? 'frame:privacy.show' : 'frame:privacy.hide')}
            aria-pressed={hidden}
            onClick={togglePrivacy}
          >
            {hidden ? <IconEyeOff size={17} /> : <IconEye size={17} />}
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.tools}>
        <button type="button" className={classes.add} onClick={add}>
          <IconPlus size={16} stroke={2.4} aria-hidden />
          <span>{t('frame:addShort')}</span>
          <kbd aria-hidden>{ADD_KEY}</kbd>
        </button>
        <button
          type="button"
          className={classes.search}
          onClick={openPalette}
          aria-label={t('frame:palette.open')}
        >
          <IconSearch size={16} aria-hidden />
          <kbd aria-hidden>{FIND_KEY}</kbd>
        </button>
      </div>
      <nav className={classes.nav} aria-label={t('frame:rooms')}>
        {ROOMS.map((room) => (
          <Link
            key={room.to}
            to={room.to}
            activeProps={{ className: classes.on, 'aria-current': 'page' }}
            activeOptions={{ includeSearch: false }}
            {...(room.to === '/alerts' && unread > 0
              ? { 'aria-label': t('frame:unread', { count: unread }) }
              : {})}
          >
            <room.icon size={17} stroke={1.8} aria-hidden />
            <span>{t(room.label)}</span>
            {room.to === '/alerts' && <UnreadCount count={unread} />}
            <kbd aria-hidden>{room.keys}</kbd>
          </Link>
        ))}
      </nav>
      <RailAccounts />
    </aside>
  );
}

function RailAccounts() {
  const { t } = useTranslation();
  const book = useBook();
  const wallets = useQuery(walletsQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  if (wallets.isPending || accounts.isPending)
    return (
      <div className={classes.accounts} aria-busy>
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} height={14} my={8} />
        ))}
      </div>
    );
  if (wallets.data === undefined || accounts.data === undefined) return null;
  const groups = byWallet(wallets.data.items, accounts.data.items).filter(
    (group) => group.accounts.length > 0,
  );
  return (
    <nav className={classes.accounts} aria-label={t('frame:room.accounts')}>
      {groups.map(({ wallet, accounts: own }) => (
        <section key={wallet.id}>
          <h2 className={classes.wallet}>
            <Link to="/wallets/$walletId" params={{ walletId: wallet.id }} title={wallet.name}>
              {wallet.name}
            </Link>
            <TotalAmount total={wallet.balance} currency={wallet.currency} missing="star" />
          </h2>
          {own.map((account) => (
            <Link
              key={account.id}
              to="/accounts/$accountId"
              params={{ accountId: account.id }}
              className={classes.account}
              activeProps={{ className: classes.here }}
              activeOptions={{ includeSearch: false }}
            >
              <span title={account.name}>{account.name}</span>
              <Amount value={account.balance} tone="balance" />
            </Link>
          ))}
        </section>
      ))}
      {groups.length === 0 && (
        <Link to="/accounts" search={{ new: true }} className={classes.first}>
          {t('frame:firstAccount')}
        </Link>
      )}
    </nav>
  );
}
