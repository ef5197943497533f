import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconReceipt } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastEnteredQuery } from '@/shared/api/calls/lastEntered';
import { useBook } from '@/shared/book/BookContext';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { usePhone } from '@/shared/ui/usePhone';
import { BulkBar } from './BulkBar';
import { NewEntry } from './Entry';
import { Head } from './Head';
import { KeepTemplate } from './KeepTemplate';
import type { Line } from './line';
import { Rows } from './Rows';
import { useSelection } from './selection';
import { useListing } from './useListing';
import { useNames } from './useNames';
import { useTemplates } from './useTemplates';

interface Props {
  account: string;
  days: { from?: string; to?: string };
  adding: boolean;
  show: (entry: boolean) => void;
  allDays: () => void;
}

/** An account's rows with the balance after each, to be read, entered and changed: the heart of the account's own page. */
export function AccountRegister({ account, days, adding, show, allDays }: Props) {
  const book = useBook();
  const phone = usePhone();
  const { accounts, categories, ...known } = useNames();
  const filter = { account, ...days };
  const found = useListing(filter);
  const listing = found !== null && 'count' in found ? found : null;
  const latest = useQuery({ ...lastEnteredQuery(book.id), enabled: adding }).data?.items;
  const recent = useMemo(
    () => [...(latest ?? []), ...(listing?.loaded.slice(0, 500).map((line) => line.transaction) ?? [])],
    [latest, listing?.loaded],
  );
  const selection = useSelection(listing, JSON.stringify(filter));
  const [fresh, setFresh] = useState<string | null>(null);
  const [kept, setKept] = useState<Line | null>(null);
  const patterns = useTemplates();
  const mayEdit = book.role !== 'VIEWER';
  const around = { ...known, recent, phone, register: account };
  if (found !== null && listing === null)
    return <Failure problem={found.error ?? new Error()} again={() => found.again()} />;
  if (listing === null || accounts === undefined || categories === undefined)
    return <Skeleton height={320} />;
  return (
    <>
      {!phone && listing.count > 0 && (
        <Head register selection={selection} loaded={listing.loaded.length} mayEdit={mayEdit} />
      )}
      {mayEdit && selection.size > 0 && (
        <BulkBar
          {...known}
          selection={selection}
          filter={filter}
          count={listing.count}
          left={() => selection.none()}
          register={account}
        />
      )}
      {adding && <NewEntry {...around} account={account} close={() => show(false)} saved={setFresh} />}
      {listing.count === 0 ? (
        <NoRows
          someDays={Object.keys(days).length > 0}
          allDays={allDays}
          mayEdit={mayEdit}
          add={() => show(true)}
        />
      ) : (
        <Rows
          {...around}
          listing={listing}
          mayEdit={mayEdit}
          fresh={fresh}
          selection={selection}
          selecting={false}
          template={setKept}
        />
      )}
      {listing.error !== null && <Failure problem={listing.error} again={listing.again} />}
      {kept !== null && <KeepTemplate line={kept} patterns={patterns} close={() => setKept(null)} />}
    </>
  );
}

interface NoRowsProps {
  someDays: boolean;
  allDays: () => void;
  mayEdit: boolean;
  add: () => void;
}

function NoRows({ someDays, allDays, mayEdit, add }: NoRowsProps) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconReceipt size={24} />}
      title={t(someDays ? 'transactions:unfound.title' : 'transactions:empty.title')}
      text={t(someDays ? 'transactions:unfound.text' : 'transactions:empty.text')}
      actions={
        someDays ? (
          <Button variant="default" onClick={allDays}>
            {t('transactions:unfound.clear')}
          </Button>
        ) : mayEdit ? (
          <>
            <Button onClick={add}>{t('transactions:add')}</Button>
            <LinkButton to="/import" variant="default">
              {t('frame:room.import')}
            </LinkButton>
          </>
        ) : undefined
      }
    />
  );
}
