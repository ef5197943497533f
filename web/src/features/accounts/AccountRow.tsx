import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconWallet } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Wallet } from '@/shared/api/contract';
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
  dragged: Account | null;
  drag: (account: Account | null) => void;
  /** Let go on a row: before it, or after it. */
  dropAt: (account: Account, after: boolean) => void;
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
  const target = movable !== null && movable.dragged !== null && movable.dragged.id !== account.id;
  return (
    <li
      className={classes.row}
      data-dragged={movable?.dragged?.id === account.id || undefined}
      data-movable={movable !== null || undefined}
      {...(target ? dropping((after) => movable.dropAt(account, after)) : {})}
    >
      {movable !== null && <Handle account={account} movable={movable} />}
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

function Handle({ account, movable }: { account: Account; movable: Movable }) {
  const { t } = useTranslation();
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    movable.step(account, by);
  };
  return (
    <button
      type="button"
      draggable
      className={classes.handle}
      data-handle={account.id}
      aria-label={t('accounts:order.handle', { name: account.name })}
      title={t('accounts:order.help')}
      onKeyDown={onKey}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Firefox drags nothing that carries no data.
        event.dataTransfer.setData('text/plain', account.name);
        const row = event.currentTarget.closest('li');
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 24);
        movable.drag(account);
      }}
      onDragEnd={() => movable.drag(null)}
    >
      <IconGripVertical size={16} aria-hidden />
    </button>
  );
}

/** Makes an element a place where a dragged account can be let go: on its upper or on its lower half. */
export function dropping(drop: (after: boolean) => void) {
  const isAfter = (event: DragEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY > top + height / 2;
  };
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.dataset.over = isAfter(event) ? 'after' : 'before';
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      delete event.currentTarget.dataset.over;
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      event.stopPropagation();
      delete event.currentTarget.dataset.over;
      drop(isAfter(event));
    },
  };
}
