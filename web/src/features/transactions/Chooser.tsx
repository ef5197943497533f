import { Select, type SelectProps } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useChosen } from './useChosen';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'onOptionSubmit'> {
  value: string;
  onChange: (value: string) => void;
  /** An option was taken, by Enter, Tab or a click. */
  taken?: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One of many, found by typing a part of it: Enter or Tab takes what is highlighted. */
export function Chooser({ value, onChange, taken, ...rest }: Props) {
  const { t } = useTranslation();
  const { listeners, meant, isAccepted } = useChosen();
  return (
    <Select
      {...rest}
      {...listeners}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      openOnFocus={false}
      nothingFoundMessage={t('transactions:nothing')}
      maxDropdownHeight={320}
      value={value === '' ? null : value}
      onOptionSubmit={(chosen) => {
        if (meant()) taken?.(chosen);
      }}
      onChange={(chosen) => {
        if (chosen === null || isAccepted()) onChange(chosen ?? '');
      }}
    />
  );
}
