import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconArchive,
  IconArchiveOff,
  IconCreditCardPay,
  IconDots,
  IconPencil,
  IconScale,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Decimal, perMille } from '@/shared/money/decimal';
import { formatShare } from '@/shared/money/format';
import { KindIcon } from './KindIcon';
import classes from './Accounts.module.css';

export interface AccountVerbs {
  edit: (account: Account) => void;
  balance: (account: Account) => void;
  /** The bill of a card. */
  card: (account: Account) => void;
  archive: (account: Account, away: boolean) => void;
  remove: (account: Account) => void;
}

export function AccountRow({
  account,
  share,
  verbs,
}: {
  account: Account;
  share: Decimal | null;
  verbs: AccountVerbs;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const away = account.archivedAt !== null;
  const about = [t(`accounts:kind.${account.kind}`), account.institution, account.number].filter(
    (part) => part != null && part !== '',
  );
  const others = account.positions.filter((position) => position.commodity !== account.commodity);
  const part = share === null ? 0 : perMille(share, '1');
  return (
    <li className={classes.row}>
      <KindIcon kind={account.kind} />
      <Link to="/transactions" search={{ account: account.id }} className={classes.name}>
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
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => verbs.edit(account)}>
            {t('common:action.edit')}
          </Menu.Item>
          {!away && (
            <Menu.Item leftSection={<IconScale size={16} />} onClick={() => verbs.balance(account)}>
              {t('accounts:menu.balance')}
            </Menu.Item>
          )}
          {!away && account.kind === 'CREDIT_CARD' && (
            <Menu.Item leftSection={<IconCreditCardPay size={16} />} onClick={() => verbs.card(account)}>
              {t('accounts:card.open')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={away ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
            onClick={() => verbs.archive(account, !away)}
          >
            {t(away ? 'accounts:menu.unarchive' : 'common:action.archive')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => verbs.remove(account)}>
            {t('common:action.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
