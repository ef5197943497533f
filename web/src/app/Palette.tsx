import { Modal, Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '@/shared/i18n';

// Not a part of the first load; it is there before a hand has found its keys.
const load = withTexts(() => import('./Finder'), 'settings');
const Finder = lazy(() => load().then((module) => ({ default: module.Finder })));

interface Props {
  opened: boolean;
  open: () => void;
  close: () => void;
  add: () => void;
}

export function Palette({ opened, open, close, add }: Props) {
  const { t } = useTranslation();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
    event.preventDefault();
    if (opened) close();
    else open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listener);
    const ahead = window.setTimeout(() => void load(), 1500);
    return () => {
      window.removeEventListener('keydown', listener);
      window.clearTimeout(ahead);
    };
  }, []);
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      centered={false}
      yOffset="12vh"
      padding={0}
      size={560}
      transitionProps={{ duration: 90 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('frame:palette.title')}>
        <Modal.Body>
          <Suspense fallback={<Skeleton height={320} radius={0} />}>
            <Finder close={close} add={add} />
          </Suspense>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
