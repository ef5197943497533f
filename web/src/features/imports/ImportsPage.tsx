import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { useBook } from '@/shared/book/BookContext';
import { useBrought } from '@/shared/files/brought';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { DropPlace } from './DropPlace';
import { FileStep } from './FileStep';
import { History } from './History';
import { RunStep } from './RunStep';
import { Tray } from './Tray';
import { staged, trayOf, useTray } from './trayItems';

export function ImportsPage() {
  const { t } = useTranslation();
  const { run } = useSearch({ from: '/frame/import' });
  return (
    <Page
      title={t('frame:room.import')}
      actions={
        run !== undefined && (
          <LinkButton to="/import" variant="default">
            {t('imports:another')}
          </LinkButton>
        )
      }
    >
      {run === undefined ? <Files /> : <RunStep key={run} id={run} />}
    </Page>
  );
}

/** One file is looked at in full; several lie in a tray, out of which one can be opened. */
function Files() {
  const book = useBook();
  const navigate = useNavigate();
  const accounts = (useQuery(accountsQuery(book.id)).data?.items ?? []).filter(
    (account) => account.archivedAt === null,
  );
  const items = useTray(book.id);
  const [single, setSingle] = useState<{ file: File; number: number } | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const item = items.find((each) => each.key === opened);
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined) return;
    if (files.length === 1 && items.length === 0) {
      setSingle((before) => ({ file: first, number: (before?.number ?? 0) + 1 }));
      return;
    }
    setOpened(null);
    setSingle(null);
    trayOf(book.id).add(single === null ? files : [single.file, ...files]);
  };
  useBrought(take);
  if (item !== undefined)
    return (
      <FileStep
        key={item.key}
        file={item.file}
        accounts={accounts}
        back={() => setOpened(null)}
        begun={(id) => {
          staged(item.key, id);
          setOpened(null);
        }}
      />
    );
  const open = items.length === 0 ? single : null;
  return (
    <Stack>
      <DropPlace
        file={open?.file ?? null}
        small={items.length > 0}
        take={take}
        loading={busy && open !== null}
      />
      {items.length > 0 && <Tray items={items} accounts={accounts} open={setOpened} />}
      {open !== null && (
        <FileStep
          key={open.number}
          file={open.file}
          accounts={accounts}
          looking={setBusy}
          begun={(id) => void navigate({ to: '/import', search: { run: id } })}
        />
      )}
      <History />
    </Stack>
  );
}
