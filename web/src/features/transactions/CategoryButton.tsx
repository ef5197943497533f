import { Button } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '@/shared/transactions/summary';
import classes from './CategorySheet.module.css';

const CategorySheet = lazy(async () => ({ default: (await import('./CategorySheet')).CategorySheet }));

interface Props {
  names: Names;
  value: string;
  take: (category: string) => void;
}

/** Beside the field in which one types: the categories to look through. */
export function CategoryButton(props: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.open}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconLayoutColumns size={16} />}
        onClick={() => setOpened(true)}
      >
        {t('transactions:sheet.open')}
      </Button>
      <Suspense>{opened && <CategorySheet {...props} close={() => setOpened(false)} />}</Suspense>
    </div>
  );
}
