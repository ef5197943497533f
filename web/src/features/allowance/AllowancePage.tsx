import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconAdjustmentsHorizontal, IconCoins } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank } from '@/shared/allowance/view';
import {
  allowanceHistoryQuery,
  allowanceQuery,
  allowanceSettingsQuery,
} from '@/shared/api/calls/getAllowance';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import { useBook } from '@/shared/book/BookContext';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { Arithmetic } from './Arithmetic';
import { Days } from './Days';
import { SettingsDialog } from './SettingsDialog';
import { Today } from './Today';
import classes from './Allowance.module.css';

/** What may be spent today, how that comes about, and how the days of the cycle went and will go. */
export function AllowancePage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { wallet } = useSearch({ from: '/frame/allowance' });
  const allowance = useQuery(allowanceQuery(book.id, wallet));
  const history = useQuery(allowanceHistoryQuery(book.id, wallet));
  const settings = useQuery(allowanceSettingsQuery(book.id, wallet));
  const wallets = useQuery(walletsQuery(book.id)).data?.items ?? [];
  const [setting, set] = useState(false);
  const problem = allowance.error ?? history.error ?? settings.error;
  const ready = allowance.data !== undefined && history.data !== undefined && settings.data !== undefined;
  const again = () => void Promise.all([allowance.refetch(), history.refetch(), settings.refetch()]);
  return (
    <Page
      title={t('frame:room.allowance')}
      actions={
        ready &&
        book.role !== 'VIEWER' && (
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={16} />}
            onClick={() => set(true)}
          >
            {t('allowance:settings.open')}
          </Button>
        )
      }
    >
      {wallets.length > 1 && (
        <div className={classes.scope}>
          <SegmentedControl
            aria-label={t('allowance:scope.label')}
            value={wallet ?? ''}
            data={[
              { value: '', label: t('allowance:scope.book') },
              ...wallets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) =>
              void navigate({ to: '/allowance', search: id === '' ? {} : { wallet: id }, replace: true })
            }
          />
        </div>
      )}
      {problem !== null ? (
        <Failure problem={problem} again={again} />
      ) : !ready ? (
        <div className={classes.columns}>
          <div>
            <Card>
              <Skeleton height={170} />
            </Card>
          </div>
          <div>
            <Card>
              <Skeleton height={240} />
            </Card>
          </div>
        </div>
      ) : isBlank(allowance.data) ? (
        <Card>
          <EmptyState
            icon={<IconCoins size={24} />}
            title={t('allowance:empty.title')}
            text={t('allowance:empty.text')}
            actions={<LinkButton to="/recurring">{t('allowance:empty.action')}</LinkButton>}
          />
        </Card>
      ) : (
        <div className={classes.columns}>
          <div>
            <Today allowance={allowance.data} />
            <Arithmetic allowance={allowance.data} settings={settings.data} />
          </div>
          <div>
            <Days allowance={allowance.data} history={history.data.items} />
          </div>
        </div>
      )}
      {setting && settings.data !== undefined && (
        <SettingsDialog settings={settings.data} close={() => set(false)} />
      )}
    </Page>
  );
}
