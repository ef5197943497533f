import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '@/shared/api/calls/turnPeriod';
import type { Period } from '@/shared/api/contract';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useTurn } from './usePeriodVerbs';

interface Props {
  turn: Turn;
  period: Period;
  close: () => void;
  /** What exactly will happen. */
  children: ReactNode;
}

/** Asks before a period changes its state: says what will happen, and what the server would not do. */
export function TurnDialog({ turn, period, close, children }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const go = useTurn(period);
  return (
    <Modal
      opened
      onClose={close}
      title={t(`budget:turn.${turn}`, { name: period.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        {go.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(go.error)}
          </Alert>
        )}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common:action.cancel')}
          </Button>
          <Button data-autofocus loading={go.isPending} onClick={() => go.mutate(turn, { onSuccess: close })}>
            {t(`budget:verb.${turn}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
