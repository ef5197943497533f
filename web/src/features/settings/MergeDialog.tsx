import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Named } from './NameRow';

interface Props<T extends Named> {
  item: T;
  others: readonly T[];
  busy: boolean;
  leave: () => void;
  merge: (into: T) => void;
}

/** Two names for one thing: what carries the one carries the other from then on. */
export function MergeDialog<T extends Named>({ item, others, busy, leave, merge }: Props<T>) {
  const { t } = useTranslation();
  const [into, setInto] = useState<string | null>(null);
  const target = others.find((each) => each.id === into);
  return (
    <Modal
      opened
      onClose={leave}
      title={t('settings:names.mergeTitle', { name: item.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <p>{t('settings:names.mergeHelp', { name: item.name })}</p>
        <Select
          data-autofocus
          searchable
          label={t('settings:names.mergeInto')}
          data={others.map((each) => ({ value: each.id, label: each.name }))}
          value={into}
          onChange={setInto}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('common:action.cancel')}
          </Button>
          <Button
            disabled={target === undefined}
            loading={busy}
            onClick={() => {
              if (target !== undefined) merge(target);
            }}
          >
            {t('settings:names.merge')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
