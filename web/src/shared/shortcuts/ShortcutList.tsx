import { useTranslation } from 'react-i18next';
import { useShortcuts } from './registry';
import classes from './ShortcutList.module.css';

const GROUPS = ['do', 'go'] as const;

/** The keys that do something just now. */
export function ShortcutList() {
  const { t } = useTranslation();
  const shortcuts = useShortcuts();
  return (
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
  );
}
