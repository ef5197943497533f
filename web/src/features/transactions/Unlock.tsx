import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transaction } from '@/shared/api/contract';
import { ApiProblem } from '@/shared/api/problem';
import type { useEntries } from './useEntries';

type Retry = (unlocked: Transaction) => void;

/**
 * A row that a statement confirmed is locked. Where a change is refused for that, the person is asked; then it is unlocked, and the
 * change tried again on what it is by then.
 */
export function useUnlock(
  item: Transaction,
  bulk: ReturnType<typeof useEntries>['bulk'],
): { locked: (problem: unknown, retry: Retry) => boolean; dialog: ReactNode } {
  const { t } = useTranslation();
  const [retry, setRetry] = useState<{ run: Retry } | null>(null);
  const leave = () => setRetry(null);
  const unlock = () =>
    bulk.mutate(
      { body: { action: 'STATE', ids: [item.id], value: { state: 'CLEARED' } }, count: 1 },
      {
        onSuccess: () => {
          leave();
          retry?.run({ ...item, version: item.version + 1 });
        },
        onError: leave,
      },
    );
  return {
    locked: (problem, run) => {
      const isLocked = problem instanceof ApiProblem && problem.code === 'reconciled';
      if (isLocked) setRetry({ run });
      return isLocked;
    },
    dialog: (
      <Modal
        opened={retry !== null}
        onClose={leave}
        title={t('transactions:locked.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Text mb="md">{t('transactions:locked.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={bulk.isPending} onClick={unlock}>
            {t('transactions:locked.save')}
          </Button>
        </Group>
      </Modal>
    ),
  };
}
