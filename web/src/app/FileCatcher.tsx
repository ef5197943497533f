import { useNavigate } from '@tanstack/react-router';
import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bring, pastedFile } from '@/shared/files/brought';
import classes from './FileCatcher.module.css';

const TYPED = 'input, textarea, [contenteditable]';

/** A bank's file may be dropped on any room, and rows pasted outside of a field: both open in the import room. */
export function FileCatcher() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const open = (files: readonly File[]) => {
    if (files.length === 0) return;
    bring(files);
    void navigate({ to: '/import', search: {} });
  };
  const dragged = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    // Otherwise the browser would open it in place of Sallim.
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') open([...event.dataTransfer.files]);
  });
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest(TYPED) !== null) return;
    const held = event.clipboardData;
    const files = [...(held?.files ?? [])];
    const rows =
      files.length > 0 ? null : pastedFile(held?.getData('text/plain') ?? '', t('frame:drop.pasted'));
    open(rows === null ? files : [rows]);
  });
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      dragged(event);
    };
    const onPaste = (event: ClipboardEvent) => {
      pasted(event);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, onDrag);
    window.addEventListener('paste', onPaste);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onDrag);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
  return over ? (
    <div className={classes.veil} aria-hidden>
      <div className={classes.sign}>
        <IconFileUpload size={28} />
        <strong>{t('frame:drop.here')}</strong>
      </div>
    </div>
  ) : null;
}
