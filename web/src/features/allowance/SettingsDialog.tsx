import { Fieldset, Modal, NumberInput, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putAllowanceSettings } from '@/shared/api/calls/putAllowanceSettings';
import { ALLOWANCE_BASES, type AllowanceSettings, LEFTOVER_POLICIES, WEEK_DAYS } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { weekDayName } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Allowance.module.css';

const MOST = 1000;

interface Props {
  settings: AllowanceSettings;
  close: () => void;
}

/** How the allowance is reckoned. */
export function SettingsDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.close}
      title={t('allowance:settings.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Body {...props} />
    </Modal>
  );
}

function Body({ settings, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [basis, setBasis] = useState(settings.basis);
  const [policy, setPolicy] = useState(settings.policy);
  const [weights, setWeights] = useState(settings.weekdayWeights);
  const save = useMutation({
    mutationFn: () =>
      putAllowanceSettings(book.id, {
        basis,
        policy,
        weekdayWeights: weights,
        ...(settings.walletId === null ? {} : { walletId: settings.walletId }),
      }),
    onSuccess: (written) => {
      undoable(t('allowance:settings.said'), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <DialogForm submit={() => save.mutate()} close={close} saving={save.isPending} problem={save.error}>
      <Radio.Group
        label={t('allowance:basis.label')}
        value={basis}
        onChange={(value) => setBasis(ALLOWANCE_BASES.find((each) => each === value) ?? basis)}
      >
        <Stack gap="xs" mt="xs">
          {ALLOWANCE_BASES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`allowance:basis.${each}`)}
              description={t(`allowance:basis.about.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('allowance:policy.label')}
        value={policy}
        onChange={(value) => setPolicy(LEFTOVER_POLICIES.find((each) => each === value) ?? policy)}
      >
        <Stack gap="xs" mt="xs">
          {LEFTOVER_POLICIES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`allowance:policy.${each}`)}
              description={t(`allowance:policy.about.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Fieldset legend={t('allowance:weights.label')} variant="unstyled">
        <p className={classes.note}>{t('allowance:weights.help')}</p>
        <div className={classes.weights}>
          {WEEK_DAYS.map((day, place) => (
            <NumberInput
              key={day}
              label={weekDayName(place, language)}
              value={weights[day]}
              min={0}
              max={MOST}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(value) => setWeights((all) => ({ ...all, [day]: Number(value) }))}
            />
          ))}
        </div>
      </Fieldset>
    </DialogForm>
  );
}
