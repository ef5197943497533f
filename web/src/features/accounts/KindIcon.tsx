import {
  IconBuildingBank,
  IconCash,
  IconChartLine,
  IconCoinBitcoin,
  IconCreditCard,
  IconHome,
  IconPigMoney,
  IconReceipt2,
  IconWallet,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { AccountKind } from '@/shared/api/contract';
import classes from './Accounts.module.css';

const icons: Readonly<Record<AccountKind, ComponentType<{ size: number; stroke: number }>>> = {
  CHECKING: IconBuildingBank,
  SAVINGS: IconPigMoney,
  CASH: IconCash,
  CREDIT_CARD: IconCreditCard,
  LOAN: IconReceipt2,
  INVESTMENT: IconChartLine,
  CRYPTO: IconCoinBitcoin,
  PROPERTY: IconHome,
  OTHER_ASSET: IconWallet,
  OTHER_LIABILITY: IconReceipt2,
};

export function KindIcon({ kind }: { kind: AccountKind }) {
  const Icon = icons[kind];
  return (
    <span className={classes.icon} aria-hidden>
      <Icon size={18} stroke={1.7} />
    </span>
  );
}
