import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShortcutList } from '@/shared/shortcuts/ShortcutList';

export function ShortcutsSheet({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('frame:shortcut.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <ShortcutList />
    </Modal>
  );
}
