import { LinkButton } from '@/shared/ui/LinkButton';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/EmptyState';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState
        heading="h1"
        title={t('frame:notHere.title')}
        text={t('frame:notHere.text')}
        actions={<LinkButton to="/dashboard">{t('frame:notHere.home')}</LinkButton>}
      />
    </main>
  );
}
