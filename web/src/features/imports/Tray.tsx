import { Button, Group, Stack } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';
import { getImport, importsKey, type ImportRun } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { Card } from '@/shared/ui/Card';
import { isWorking } from './profile';
import { doing } from './status';
import { TrayRow } from './TrayRow';
import { type TrayItem, trayOf } from './trayItems';
import classes from './Tray.module.css';

const BETWEEN_LOOKS = 700;

interface Props {
  items: readonly TrayItem[];
  accounts: readonly Account[];
  open: (key: string) => void;
}

/** Several files, each a run of its own: where each is, what it adds, and one button for all that are ready. */
export function Tray({ items, accounts, open }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const tray = trayOf(book.id);
  const runs = useQueries({
    queries: items.map(({ runId }) => ({
      queryKey: [...importsKey(book.id), runId],
      queryFn: () => getImport(book.id, runId ?? ''),
      enabled: runId !== null,
      refetchInterval: ({ state }: { state: { data: ImportRun | undefined } }) =>
        state.data !== undefined && isWorking(state.data.status) ? BETWEEN_LOOKS : false,
    })),
  });
  const added = runs.filter(({ data }) => data?.status === 'COMMITTED').length;
  const refresh = useEffectEvent(() => {
    if (added > 0) void refreshBook(client, book.id);
  });
  useEffect(() => refresh(), [added]);
  const ready = items.flatMap((item, index) => {
    const run = runs[index]?.data;
    const count = doing(run ?? null);
    return run?.status === 'READY' && item.doing === null && count > 0 ? [{ key: item.key, count }] : [];
  });
  const rows = ready.reduce((sum, { count }) => sum + count, 0);
  const commit = (keys: readonly string[]) =>
    void tray.commit(keys, (id) => void client.invalidateQueries({ queryKey: [...importsKey(book.id), id] }));
  return (
    <Card title={t('imports:tray.title', { count: items.length })}>
      <Stack>
        <ul className={classes.tray}>
          {items.map((item, index) => (
            <TrayRow
              key={item.key}
              item={item}
              run={runs[index]?.data ?? null}
              accounts={accounts}
              open={() => open(item.key)}
              add={() => commit([item.key])}
            />
          ))}
        </ul>
        <Group justify="space-between">
          <Button disabled={rows === 0} onClick={() => commit(ready.map(({ key }) => key))}>
            {rows === 0
              ? t('imports:tray.noneReady')
              : t('imports:tray.addAll', {
                  count: rows,
                  files: t('imports:tray.files', { count: ready.length }),
                })}
          </Button>
          <Button variant="subtle" onClick={() => tray.clear()}>
            {t('imports:tray.clear')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
