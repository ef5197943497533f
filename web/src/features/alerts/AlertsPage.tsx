import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCrossed } from '@/shared/alerts/useCrossed';
import { alertsQuery } from '@/shared/api/calls/listAlerts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import type { AlertRule } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { Page } from '@/shared/ui/Page';
import { AlertDialog } from './AlertDialog';
import type { Watch } from './form';
import { News } from './News';
import { Rules } from './Rules';
import classes from './Alerts.module.css';

/** What crossed a threshold, and the rules that tell of it. */
export function AlertsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { new: adding } = useSearch({ from: '/frame/alerts' });
  const rules = useQuery(alertsQuery(book.id));
  const wallets = useQuery(walletsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  const [edited, edit] = useState<AlertRule | null>(null);
  const [proposed, propose] = useState<Watch>('CATEGORY');
  const client = useQueryClient();
  // Whatever crossed, somebody else may have written it: the figures on screen are older.
  useCrossed(() => void client.invalidateQueries({ queryKey: ['book', book.id] }));
  const mayEdit = book.role !== 'VIEWER';
  const show = (dialog: boolean) => void navigate({ to: '/alerts', search: dialog ? { new: true } : {} });
  const add = (watch: Watch) => {
    propose(watch);
    show(true);
  };
  useShortcut('a', 'alerts:add', 'do', () => (mayEdit ? add('CATEGORY') : false));
  const problem = rules.error ?? wallets.error ?? categories.error;
  const names =
    wallets.data === undefined || categories.data === undefined
      ? null
      : { wallets: wallets.data.items, categories: categories.data.items };
  const items = rules.data?.items;
  return (
    <Page
      title={t('frame:room.alerts')}
      actions={
        mayEdit &&
        items !== undefined &&
        items.length > 0 && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => add('CATEGORY')}>
            {t('alerts:add')}
          </Button>
        )
      }
    >
      <div className={classes.cards}>
        {problem !== null ? (
          <Card>
            <Failure
              problem={problem}
              again={() => void Promise.all([rules.refetch(), wallets.refetch(), categories.refetch()])}
            />
          </Card>
        ) : items === undefined || names === null ? (
          [220, 160].map((height) => (
            <Card key={height}>
              <Skeleton height={height} />
            </Card>
          ))
        ) : (
          <>
            <News names={names} rules={items.length} />
            <Rules rules={items} names={names} verbs={mayEdit ? { edit, add } : null} />
          </>
        )}
      </div>
      {mayEdit && adding === true && names !== null && (
        <AlertDialog rule={null} watch={proposed} names={names} close={() => show(false)} />
      )}
      {edited !== null && names !== null && (
        <AlertDialog rule={edited} watch={proposed} names={names} close={() => edit(null)} />
      )}
    </Page>
  );
}
