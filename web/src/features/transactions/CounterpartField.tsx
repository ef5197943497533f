import { Select, type SelectProps } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from './useChoices';

export const SPLIT = 'split';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  value: string;
  onChange: (counterpart: string) => void;
  choices: Choices;
  /** Offers "several lines" among the categories. */
  splits?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A category, or another account; empty means uncategorised. */
export function CounterpartField({ value, onChange, choices, splits = false, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      {...rest}
      data={
        splits
          ? [...choices.counterparts, { value: SPLIT, label: t('transactions:split.start') }]
          : choices.counterparts
      }
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('transactions:clear') }}
      allowDeselect={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      openOnFocus={false}
      placeholder={t('common:uncategorised')}
      nothingFoundMessage={t('transactions:nothing')}
      maxDropdownHeight={320}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
