import { Input, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmountField } from '@/shared/ui/AmountField';
import { type AlertForm, directionsOf, scopeOf, type Wrong } from './form';

interface Props {
  form: AlertForm;
  currency: string;
  wrong: Wrong;
  change: (part: Partial<AlertForm>) => void;
}

/** On which side of which threshold one is told. */
export function Line({ form, currency, wrong, change }: Props) {
  const { t } = useTranslation();
  const scope = scopeOf(form.watch);
  const percent = form.unit === 'PERCENT' && scope !== 'WALLET';
  return (
    <>
      <Input.Wrapper label={t('alerts:field.direction')} labelElement="div" error={wrong.direction}>
        <SegmentedControl
          fullWidth
          aria-label={t('alerts:field.direction')}
          data={directionsOf(form.watch).map((value) => ({
            value,
            label: t(`alerts:direction.${scope}.${value}`),
          }))}
          value={form.direction}
          onChange={(direction) => change({ direction })}
        />
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, xs: scope === 'WALLET' ? 1 : 2 }} verticalSpacing="md">
        {scope !== 'WALLET' && (
          <Input.Wrapper label={t('alerts:field.unit')} labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label={t('alerts:field.unit')}
              data={[
                { value: 'PERCENT', label: t('alerts:unit.PERCENT') },
                { value: 'AMOUNT', label: t('alerts:unit.AMOUNT') },
              ]}
              value={form.unit}
              onChange={(unit) => change({ unit })}
            />
          </Input.Wrapper>
        )}
        {percent ? (
          <TextInput
            label={t(scope === 'ALLOWANCE' ? 'alerts:field.percentOfDay' : 'alerts:field.percent')}
            inputMode="decimal"
            autoComplete="off"
            rightSection={<span aria-hidden>%</span>}
            value={form.percent}
            error={wrong.percent}
            onChange={(event) => change({ percent: event.currentTarget.value })}
          />
        ) : (
          <AmountField
            label={t('alerts:field.amount')}
            commodity={currency}
            value={form.amount}
            error={wrong.amount}
            onChange={(amount) => change({ amount })}
          />
        )}
      </SimpleGrid>
    </>
  );
}
