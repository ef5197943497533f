import { Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import {
  IconArchive,
  IconArchiveOff,
  IconChecklist,
  IconCreditCardPay,
  IconHistory,
  IconPencil,
  IconScale,
  IconTrash,
} from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';

export interface AccountVerbs {
  edit: (account: Account) => void;
  history: (account: Account) => void;
  balance: (account: Account) => void;
  archive: (account: Account, away: boolean) => void;
  remove: (account: Account) => void;
}

interface Props {
  account: Account;
  verbs: AccountVerbs;
  /** On the account's own page its bill and its statements are before one's eyes. */
  here?: boolean;
  children?: ReactNode;
}

function AnchorItem(props: MenuItemProps & Omit<ComponentPropsWithRef<'a'>, keyof MenuItemProps>) {
  return <Menu.Item component="a" {...props} />;
}

const ItemLink = createLink(AnchorItem);

/** What can be done with an account. */
export function AccountMenu({ account, verbs, here = false, children }: Props) {
  const { t } = useTranslation();
  const away = account.archivedAt !== null;
  const params = { accountId: account.id };
  return (
    <Menu.Dropdown>
      {!here && !away && (
        <ItemLink
          to="/accounts/$accountId/reconcile"
          params={params}
          leftSection={<IconChecklist size={16} />}
        >
          {t('accounts:reconcile.open')}
        </ItemLink>
      )}
      {!here && !away && account.kind === 'CREDIT_CARD' && (
        <ItemLink to="/accounts/$accountId" params={params} leftSection={<IconCreditCardPay size={16} />}>
          {t('accounts:card.open')}
        </ItemLink>
      )}
      {!away && (
        <Menu.Item leftSection={<IconScale size={16} />} onClick={() => verbs.balance(account)}>
          {t('accounts:menu.balance')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => verbs.edit(account)}>
        {t('common:action.edit')}
      </Menu.Item>
      <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => verbs.history(account)}>
        {t('common:action.history')}
      </Menu.Item>
      {children}
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
  );
}
