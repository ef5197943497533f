import { useTranslation } from 'react-i18next';
import { ShortcutList } from '@/shared/shortcuts/ShortcutList';
import { Card } from '@/shared/ui/Card';
import classes from './Settings.module.css';

/** The same list that `?` shows anywhere. */
export function ShortcutsSection() {
  const { t } = useTranslation();
  return (
    <Card title={t('frame:shortcut.title')}>
      <p className={classes.help}>{t('settings:shortcuts.help')}</p>
      <ShortcutList />
    </Card>
  );
}
