import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '@/shared/shortcuts/registry';
import classes from './ShortcutsSheet.module.css';

const GROUPS = ['do', 'go'] as const;

export function ShortcutsSheet({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useShortcuts();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('frame:shortcut.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <div className={classes.columns}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(group === 'go' ? 'frame:shortcut.go' : 'frame:shortcut.do')}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.keys}>
                    <dt>{t(shortcut.label)}</dt>
                    <dd>
                      {shortcut.keys.split(' ').map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
