import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChartPie } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextPeriodQuery } from '@/shared/api/calls/proposePeriod';
import type { Wallet } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatRange } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LazyRule } from '@/shared/periods/LazyRule';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { useFirstDraft } from './usePeriodVerbs';

/** A wallet that was never planned: what a budget is, and the whole of its beginning in one press. */
export function FirstPeriod({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const next = useQuery(nextPeriodQuery(book.id, wallet.id));
  const [ruling, setRuling] = useState(false);
  const begin = useFirstDraft(wallet);
  if (next.isError) return <Failure problem={next.error} again={() => void next.refetch()} />;
  if (next.data === undefined) return <Skeleton height={240} radius={14} />;
  const { name, startsOn, endsOn } = next.data;
  return (
    <Card>
      <EmptyState
        icon={<IconChartPie size={24} />}
        title={t('budget:first.title')}
        text={`${t('budget:first.text')} ${t('budget:first.days', { days: formatRange(startsOn, endsOn, language) })}`}
        actions={
          book.role !== 'VIEWER' && (
            <>
              <Button loading={begin.isPending} onClick={() => begin.mutate()}>
                {t('budget:first.start', { name })}
              </Button>
              <Button variant="default" onClick={() => setRuling(true)}>
                {t('budget:first.rule')}
              </Button>
            </>
          )
        }
      />
      {ruling && <LazyRule wallet={wallet} close={() => setRuling(false)} />}
    </Card>
  );
}
