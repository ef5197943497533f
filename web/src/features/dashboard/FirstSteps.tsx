import { IconBuildingBank } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';

export function FirstSteps() {
  const { t } = useTranslation();
  return (
    <Card>
      <EmptyState
        icon={<IconBuildingBank size={24} />}
        title={t('dashboard:first.title')}
        text={t('dashboard:first.text')}
        actions={
          <LinkButton to="/accounts" search={{ new: true }}>
            {t('dashboard:first.account')}
          </LinkButton>
        }
      />
    </Card>
  );
}
