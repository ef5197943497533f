import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp, IconDots, IconWallet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account, Wallet } from '@/shared/api/contract';
import type { Dragging } from '@/shared/dragging/useDragging';
import { Handle } from '@/shared/dragging/Handle';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Decimal, perMille } from '@/shared/money/decimal';
import { formatShare } from '@/shared/money/format';
import { AccountMenu, type AccountVerbs } from './AccountMenu';
import { KindIcon } from './KindIcon';
import classes from './Accounts.module.css';

/** How a row is put into another place: dragged by its handle, by the arrow keys on it, or from the menu. */
export interface Movable {
  step: (account: Account, by: 1 | -1) => void;
  /** To the end of another wallet. */
  to: (account: Account, wallet: Wallet) => void;
  wallets: readonly Wallet[];
  dragging: Dragging;
}

interface Props {
  account: Account;
  share: Decimal | null;
  verbs: AccountVerbs;
  movable: Movable | null;
}

export function AccountRow({ account, share, verbs, movable }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = [t(`accounts:kind.${account.kind}`), account.institution, account.number].filter(
    (part) => part != null && part !== '',
  );
  const others = account.positions.filter((position) => position.commodity !== account.commodity);
  const part = share === null ? 0 : perMille(share, '1');
  return (
    <li
      className={classes.row}
      data-movable={movable !== null || undefined}
      {...movable?.dragging.place(account.id)}
    >
      {movable !== null && (
        <Handle
          id={account.id}
          name={account.name}
          label={t('accounts:order.handle', { name: account.name })}
          help={t('accounts:order.help')}
          dragging={movable.dragging}
          step={(step) => {
            if (step === 'up' || step === 'down') movable.step(account, step === 'up' ? -1 : 1);
          }}
        />
      )}
      <KindIcon kind={account.kind} />
      <Link to="/accounts/$accountId" params={{ accountId: account.id }} className={classes.name}>
        <span>{account.name}</span>
        <small>{about.join(' · ')}</small>
      </Link>
      <span className={classes.share}>{part > 0 && formatShare(part, language)}</span>
      <span className={classes.balance}>
        <Amount value={account.balance} tone="balance" />
        {others.map((position) => (
          <Amount
            key={position.commodity}
            value={{ amount: position.quantity, commodity: position.commodity }}
            className={classes.position}
          />
        ))}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('accounts:menu.open', { name: account.name })}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <AccountMenu account={account} verbs={verbs}>
          {movable !== null && (
            <>
              <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => movable.step(account, -1)}>
                {t('accounts:order.up')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => movable.step(account, 1)}>
                {t('accounts:order.down')}
              </Menu.Item>
              {movable.wallets
                .filter((wallet) => wallet.id !== account.walletId)
                .map((wallet) => (
                  <Menu.Item
                    key={wallet.id}
                    leftSection={<IconWallet size={16} />}
                    onClick={() => movable.to(account, wallet)}
                  >
                    {t('accounts:order.to', { wallet: wallet.name })}
                  </Menu.Item>
                ))}
            </>
          )}
        </AccountMenu>
      </Menu>
    </li>
  );
}
