import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import classes from './Imports.module.css';

interface Props {
  file: File | null;
  take: (file: File | null) => void;
  loading: boolean;
}

/** Asks for a file, which may be dropped anywhere; small once there is one. */
export function DropPlace({ file, take, loading }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size = (bytes: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));
  return (
    <section
      className={classes.drop}
      aria-label={t('imports:drop.title')}
      data-small={file !== null || undefined}
    >
      <span className={classes.dropIcon} aria-hidden>
        {file === null ? <IconFileUpload size={26} /> : <IconFileSpreadsheet size={22} />}
      </span>
      <div className={classes.dropText}>
        <strong>{file === null ? t('imports:drop.title') : file.name}</strong>
        <p className={classes.help}>{file === null ? t('imports:drop.help') : size(file.size)}</p>
      </div>
      <FileButton onChange={take} inputProps={{ 'aria-label': t('imports:drop.choose') }}>
        {(props) => (
          <Button {...props} loading={loading} variant={file === null ? 'filled' : 'default'}>
            {t(file === null ? 'imports:drop.choose' : 'imports:drop.other')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}
