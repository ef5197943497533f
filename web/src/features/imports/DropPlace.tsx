import { Button, FileButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFileUpload } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import classes from './Imports.module.css';

interface Props {
  file: File | null;
  take: (file: File | null) => void;
  loading: boolean;
}

/** Takes a file, dropped anywhere on the page or chosen; small once there is one. */
export function DropPlace({ file, take, loading }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [over, setOver] = useState(false);
  const drag = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') take(event.dataTransfer?.files.item(0) ?? null);
  });
  // The whole page takes the file: one that misses the box would be opened by the browser in place of Sallim.
  useEffect(() => {
    const listener = (event: DragEvent) => {
      drag(event);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listener);
    };
  }, []);
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
      data-over={over || undefined}
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
