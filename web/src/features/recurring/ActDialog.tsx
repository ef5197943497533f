import { Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, OccurrenceAction, PlannedFlow } from '@/shared/api/contract';
import { isDay } from '@/shared/dates/format';
import { evaluate } from '@/shared/money/arithmetic';
import { isNegative, isZero, type Money, plain } from '@/shared/money/decimal';
import { usualScale } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import { DateField } from '@/shared/ui/DateField';
import { DialogForm } from '@/shared/ui/DialogForm';
import { useActs } from './useActs';

interface Props {
  item: Occurrence;
  what: 'MOVE' | 'CHANGE';
  close: () => void;
}

/** To another day, or another amount: for this once, or from here on. */
export function ActDialog({ item, what, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      title={t(`recurring:act.${what}`, { name: item.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {what === 'MOVE' ? <Move item={item} close={close} /> : <Change item={item} close={close} />}
    </Modal>
  );
}

type Body = Omit<Props, 'what'>;

function Move({ item, close }: Body) {
  const { t } = useTranslation();
  const act = useActs(close);
  const [on, setOn] = useState(item.date);
  const submit = () => {
    if (isDay(on)) act.mutate({ item, body: { action: 'MOVE', on } });
  };
  return (
    <DialogForm submit={submit} close={close} saving={act.isPending} problem={act.error}>
      <DateField label={t('recurring:act.to')} value={on} onChange={setOn} />
    </DialogForm>
  );
}

/** The flow with another amount, as it is sent. */
function changed({ from, to, memo }: PlannedFlow, amount: Money) {
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(memo === null ? {} : { memo }),
    amount,
  };
}

function Change({ item, close }: Body) {
  const { t } = useTranslation();
  const act = useActs(close);
  const [flow] = item.flows;
  const commodity = flow?.amount.commodity ?? '';
  const [typed, setTyped] = useState(flow === undefined ? '' : plain(flow.amount.amount));
  const [reach, setReach] = useState<'CHANGE' | 'CHANGE_FROM'>('CHANGE');
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = () => {
    const result = evaluate(typed, usualScale(commodity));
    const fine = result.ok && !isZero(result.value) && !isNegative(result.value);
    setWrong(result.ok ? (fine ? null : t('recurring:wrong.amount')) : t(`common:amount.${result.reason}`));
    if (!result.ok || !fine || flow === undefined) return;
    const amount: Money = { amount: plain(result.value), commodity };
    const body: OccurrenceAction =
      reach === 'CHANGE'
        ? { action: 'CHANGE', amount }
        : { action: 'CHANGE_FROM', change: { flows: [changed(flow, amount)], estimate: false } };
    act.mutate({ item, body });
  };
  return (
    <DialogForm submit={submit} close={close} saving={act.isPending} problem={act.error}>
      <SegmentedControl
        fullWidth
        aria-label={t('recurring:act.reach')}
        data={[
          { value: 'CHANGE', label: t('recurring:act.once') },
          { value: 'CHANGE_FROM', label: t('recurring:act.fromHere') },
        ]}
        value={reach}
        onChange={(value) => setReach(value === 'CHANGE' ? 'CHANGE' : 'CHANGE_FROM')}
      />
      <AmountField
        data-autofocus
        label={t('recurring:field.amount')}
        commodity={commodity}
        value={typed}
        error={wrong}
        onChange={setTyped}
      />
    </DialogForm>
  );
}
