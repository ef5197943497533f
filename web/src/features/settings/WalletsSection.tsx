import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconArrowDown,
  IconArrowUp,
  IconCalendarCog,
  IconDots,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Handle } from '@/shared/dragging/Handle';
import { TotalAmount } from '@/shared/money/TotalAmount';
import { LazyRule } from '@/shared/periods/LazyRule';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { WalletDialog } from '@/shared/wallets/WalletDialog';
import classes from './Settings.module.css';
import { useWalletOrder, type WalletOrder } from './useWalletOrder';

const STEPS = [
  ['up', IconArrowUp],
  ['down', IconArrowDown],
] as const;

/** Which wallets there are, and in which order they stand everywhere. */
export function WalletsSection() {
  const { t } = useTranslation();
  const book = useBook();
  const wallets = useQuery(walletsQuery(book.id));
  const [edited, edit] = useState<Wallet | 'NEW' | null>(null);
  const [ruled, rule] = useState<Wallet | null>(null);
  const items = wallets.data?.items ?? [];
  const order = useWalletOrder(items);
  const mayEdit = book.role !== 'VIEWER';
  return (
    <Card title={t('settings:section.wallets')}>
      <p className={classes.help}>{t('accounts:wallet.help')}</p>
      {wallets.isError && <Failure problem={wallets.error} again={() => void wallets.refetch()} />}
      {wallets.isPending && <Skeleton height={120} />}
      <ul className={classes.list}>
        {items.map((wallet) => (
          <WalletRow
            key={wallet.id}
            wallet={wallet}
            order={mayEdit ? order : null}
            edit={() => edit(wallet)}
            rule={() => rule(wallet)}
          />
        ))}
      </ul>
      {mayEdit && (
        <Button variant="default" mt="md" leftSection={<IconPlus size={16} />} onClick={() => edit('NEW')}>
          {t('accounts:wallet.new')}
        </Button>
      )}
      {order.dragging.ghost}
      {edited !== null && <WalletDialog wallet={edited === 'NEW' ? null : edited} close={() => edit(null)} />}
      {ruled !== null && <LazyRule wallet={ruled} close={() => rule(null)} />}
    </Card>
  );
}

interface Props {
  wallet: Wallet;
  /** Null for whom it stays as it is. */
  order: WalletOrder | null;
  edit: () => void;
  rule: () => void;
}

function WalletRow({ wallet, order, edit, rule }: Props) {
  const { t } = useTranslation();
  const { name } = wallet;
  return (
    <li {...order?.dragging.place(wallet.id)}>
      {order !== null && (
        <Handle
          id={wallet.id}
          name={name}
          label={t('accounts:order.handle', { name })}
          help={t('accounts:order.help')}
          dragging={order.dragging}
          step={(step) => order.step(wallet, step)?.()}
        />
      )}
      <Link to="/wallets/$walletId" params={{ walletId: wallet.id }}>
        {name}
      </Link>
      <small>{t('settings:wallets.accounts', { count: wallet.accounts?.length ?? 0 })}</small>
      <span className={classes.sum}>
        <TotalAmount total={wallet.balance} currency={wallet.currency} tone="balance" />
      </span>
      {order !== null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('accounts:menu.open', { name })}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={edit}>
              {t('accounts:wallet.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCalendarCog size={16} />} onClick={rule}>
              {t('settings:wallets.periods')}
            </Menu.Item>
            {STEPS.map(([step, Icon]) => {
              const work = order.step(wallet, step);
              return (
                work !== null && (
                  <Menu.Item key={step} leftSection={<Icon size={16} />} onClick={work}>
                    {t(`accounts:order.${step}`)}
                  </Menu.Item>
                )
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
