import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '@/shared/api/useUser';
import classes from './Demo.module.css';

// Asked for once in a demo's life: no part of the first load.
const ClearDemo = lazy(async () => ({ default: (await import('./ClearDemo')).ClearDemo }));
const KeepDemo = lazy(async () => ({ default: (await import('./KeepDemo')).KeepDemo }));

/** Says that this is a demo, and offers the two ways on. */
export function DemoBanner() {
  const { t } = useTranslation();
  const user = useUser();
  const [asked, setAsked] = useState<'keep' | 'clear' | null>(null);
  if (user?.demo !== true) return null;
  const leave = () => setAsked(null);
  return (
    <aside className={classes.banner} aria-label={t('demo:title')}>
      <IconSparkles size={16} aria-hidden />
      <span>
        {t('demo:text')} <small>{t('demo:until')}</small>
      </span>
      <div>
        <Button size="compact-sm" onClick={() => setAsked('keep')}>
          {t('demo:keep.open')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked('clear')}>
          {t('demo:clear.open')}
        </Button>
      </div>
      <Suspense>
        {asked === 'keep' && <KeepDemo leave={leave} />}
        {asked === 'clear' && <ClearDemo leave={leave} />}
      </Suspense>
    </aside>
  );
}
