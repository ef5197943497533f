import { Modal, NativeSelect, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, RecurringItem } from '@/shared/api/contract';
import { AmountField } from '@/shared/ui/AmountField';
import { DateField } from '@/shared/ui/DateField';
import { DialogForm } from '@/shared/ui/DialogForm';
import {
  ACTIONS,
  type Change,
  type ChangeForm,
  changeOf,
  commodityOf,
  emptyChange,
  OFTEN,
  resizable,
  WAYS,
  type Wrong,
} from './form';

interface Props {
  /** The days of the forecast. */
  from: string;
  to: string;
  accounts: readonly Account[];
  items: readonly RecurringItem[];
  add: (change: Change) => void;
  close: () => void;
}

/** One difference: something new, or something that does not come, comes on another day or in another amount. */
export function ChangeDialog({ from, to, accounts, items, add, close }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => emptyChange(from, usual(accounts)));
  const [wrong, setWrong] = useState<Wrong>({});
  const change = (part: Partial<ChangeForm>) => {
    setForm((current) => ({ ...current, ...part }));
    setWrong({});
  };
  const submit = () => {
    const read = changeOf(form, accounts, items, to);
    if ('wrong' in read) {
      setWrong(Object.fromEntries(Object.entries(read.wrong).map(([field, text]) => [field, t(text)])));
      return;
    }
    const name =
      form.action === 'ADD'
        ? form.name.trim() || t(`forecast:way.${form.way}`)
        : (items.find(({ id }) => id === form.item)?.name ?? '');
    add({ change: read.change, name });
    close();
  };
  const parts = { form, wrong, change, accounts, items };
  return (
    <Modal
      opened
      onClose={close}
      size={520}
      title={t('forecast:whatIf.add')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <DialogForm submit={submit} close={close} saving={false} problem={null} done={t('forecast:whatIf.see')}>
        <NativeSelect
          data-autofocus
          label={t('forecast:field.action')}
          data={ACTIONS.map((action) => ({ value: action, label: t(`forecast:action.${action}`) }))}
          value={form.action}
          onChange={(event) =>
            change({ action: ACTIONS.find((each) => each === event.currentTarget.value) ?? 'ADD' })
          }
        />
        {form.action === 'ADD' ? <Added {...parts} /> : <Changed {...parts} />}
      </DialogForm>
    </Modal>
  );
}

/** Most money goes through a checking account. */
const usual = (accounts: readonly Account[]): string =>
  (accounts.find(({ kind }) => kind === 'CHECKING') ?? accounts[0])?.id ?? '';

interface PartProps extends Pick<Props, 'accounts' | 'items'> {
  form: ChangeForm;
  wrong: Wrong;
  change: (part: Partial<ChangeForm>) => void;
}

function Added({ form, wrong, change, accounts, items }: PartProps) {
  const { t } = useTranslation();
  const commodity = commodityOf(form, accounts, items);
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('forecast:field.way')}
        data={WAYS.map((way) => ({ value: way, label: t(`forecast:way.${way}`) }))}
        value={form.way}
        onChange={(way) => change({ way, other: '' })}
      />
      <TextInput
        label={t('forecast:field.name')}
        placeholder={t('forecast:namePlaceholder')}
        value={form.name}
        maxLength={100}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
        <Select
          searchable
          allowDeselect={false}
          label={t(form.way === 'IN' ? 'forecast:field.into' : 'forecast:field.from')}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.account}
          error={wrong.account}
          onChange={(account) => change({ account: account ?? form.account })}
        />
        {form.way === 'MOVE' && (
          <Select
            searchable
            label={t('forecast:field.into')}
            data={accounts
              .filter(({ id, commodity: own }) => id !== form.account && own === commodity)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={form.other === '' ? null : form.other}
            error={wrong.other}
            onChange={(other) => change({ other: other ?? '' })}
          />
        )}
        <AmountField
          label={t('forecast:field.amount')}
          commodity={commodity}
          value={form.amount}
          error={wrong.amount}
          onChange={(amount) => change({ amount })}
        />
        <DateField
          label={t('forecast:field.date')}
          value={form.date}
          error={wrong.date}
          onChange={(date) => change({ date })}
        />
        <NativeSelect
          label={t('forecast:field.often')}
          data={OFTEN.map((often) => ({ value: often, label: t(`forecast:often.${often}`) }))}
          value={form.often}
          onChange={(event) =>
            change({ often: OFTEN.find((each) => each === event.currentTarget.value) ?? 'ONCE' })
          }
        />
      </SimpleGrid>
    </>
  );
}

function Changed({ form, wrong, change, accounts, items }: PartProps) {
  const { t } = useTranslation();
  const offered = form.action === 'RESIZE' ? resizable(items) : items;
  return (
    <SimpleGrid cols={{ base: 1, xs: form.action === 'DROP' ? 1 : 2 }} verticalSpacing="md">
      <Select
        searchable
        label={t('forecast:field.item')}
        placeholder={t('forecast:itemPlaceholder')}
        nothingFoundMessage={t('forecast:noItem')}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={offered.some(({ id }) => id === form.item) ? form.item : null}
        error={wrong.item}
        onChange={(item) => change({ item: item ?? '' })}
      />
      {form.action === 'MOVE' && (
        <TextInput
          inputMode="numeric"
          label={t('forecast:field.days')}
          description={t('forecast:field.daysHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.days}
          error={wrong.days}
          onChange={(event) => change({ days: event.currentTarget.value })}
        />
      )}
      {form.action === 'RESIZE' && (
        <AmountField
          label={t('forecast:field.newAmount')}
          commodity={commodityOf(form, accounts, items)}
          value={form.amount}
          error={wrong.amount}
          onChange={(amount) => change({ amount })}
        />
      )}
    </SimpleGrid>
  );
}
