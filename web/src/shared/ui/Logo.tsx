import { useTranslation } from 'react-i18next';
import classes from './Logo.module.css';

export function Logo() {
  const { t } = useTranslation();
  return (
    <span className={classes.logo}>
      <img src="/icon.svg" width={24} height={24} alt="" />
      <span>{t('common:name')}</span>
      <small lang="ko">{t('common:nameAside')}</small>
    </span>
  );
}
