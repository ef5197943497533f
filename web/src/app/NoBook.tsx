import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/shared/api/calls/signOut';
import { EmptyState } from '@/shared/ui/EmptyState';

export function NoBook() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('frame:noBook.title')}
      text={t('frame:noBook.text')}
      actions={
        <Button variant="default" onClick={() => void signOut().finally(() => location.assign('/sign-in'))}>
          {t('frame:signOut')}
        </Button>
      }
    />
  );
}
