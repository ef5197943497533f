import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { fileSize } from './fileSize';
import classes from './Imports.module.css';

interface Props {
  /** The one that is open; none while one is asked for. */
  file: File | null;
  /** There are files already: the place is small, and asks for more. */
  small: boolean;
  take: (files: readonly File[]) => void;
  loading: boolean;
}

/** Asks for files, which may be dropped anywhere; small once there are some. */
export function DropPlace({ file, small, take, loading }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = file?.name ?? t(small ? 'imports:drop.more' : 'imports:drop.title');
  return (
    <section
      className={classes.drop}
      aria-label={t('imports:drop.title')}
      data-small={small || file !== null || undefined}
    >
      <span className={classes.dropIcon} aria-hidden>
        {file === null ? <IconFileUpload size={small ? 22 : 26} /> : <IconFileSpreadsheet size={22} />}
      </span>
      <div className={classes.dropText}>
        <strong>{title}</strong>
        {(file !== null || !small) && (
          <p className={classes.help}>
            {file === null ? t('imports:drop.help') : fileSize(file.size, language)}
          </p>
        )}
      </div>
      <FileButton multiple onChange={take} inputProps={{ 'aria-label': t('imports:drop.choose') }}>
        {(props) => (
          <Button {...props} loading={loading} variant={small || file !== null ? 'default' : 'filled'}>
            {t(file === null ? 'imports:drop.choose' : 'imports:drop.other')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
