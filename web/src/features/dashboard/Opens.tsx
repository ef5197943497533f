import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, ExplainContext } from './explain';
import classes from './Opens.module.css';

interface Props {
  of: Asked;
  className?: string | undefined;
  children: ReactNode;
}

/** A number that tells where it comes from. */
export function Opens({ of, className, children }: Props) {
  const { t } = useTranslation();
  const explain = useContext(ExplainContext);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={t('dashboard:explain')}
      className={`${classes.opens ?? ''} ${className ?? ''}`}
      onClick={() => explain(of)}
    >
      {children}
    </button>
  );
}
