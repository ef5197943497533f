import { Button } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';

interface Props {
  unfiltered: boolean;
  /** The search cannot be read. */
  unread: boolean;
  accountless: boolean;
  mayEdit: boolean;
  add: () => void;
}

/** Why there are no rows, and what one does about it. */
export function NoRows({ unfiltered, unread, accountless, mayEdit, add }: Props) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconReceipt size={24} />}
      title={t(
        unread
          ? 'transactions:unread.title'
          : unfiltered
            ? 'transactions:empty.title'
            : 'transactions:unfound.title',
      )}
      text={t(
        unread
          ? 'transactions:unread.text'
          : !unfiltered
            ? 'transactions:unfound.text'
            : accountless
              ? 'transactions:empty.accountless'
              : 'transactions:empty.text',
      )}
      actions={
        <Next unfiltered={unfiltered && !unread} accountless={accountless} mayEdit={mayEdit} add={add} />
      }
    />
  );
}

function Next({ unfiltered, accountless, mayEdit, add }: Omit<Props, 'unread'>) {
  const { t } = useTranslation();
  if (!unfiltered)
    return (
      <LinkButton to="/transactions" variant="default">
        {t('transactions:unfound.clear')}
      </LinkButton>
    );
  if (!mayEdit) return null;
  if (accountless)
    return (
      <LinkButton to="/accounts" search={{ new: true }}>
        {t('frame:firstAccount')}
      </LinkButton>
    );
  return (
    <>
      <Button onClick={add}>{t('transactions:add')}</Button>
      <LinkButton to="/import" variant="default">
        {t('frame:room.import')}
      </LinkButton>
    </>
  );
}
