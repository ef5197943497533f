import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { type Ref, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payee, Transaction } from '@/shared/api/contract';
import classes from './Entry.module.css';
import { payeeChoices } from './memory';
import { useChosen } from './useChosen';

interface Props extends Omit<AutocompleteProps, 'value' | 'onChange' | 'data'> {
  value: string;
  onChange: (name: string) => void;
  /** A name was taken from the list, by Enter, Tab or a click. */
  taken: (name: string) => void;
  payees: readonly Payee[];
  recent: readonly Transaction[];
  /** What a payee was last used with, as a word or two. */
  hint: (payee: string) => string;
  ref?: Ref<HTMLInputElement>;
}

/** Completes from the book's payees; a new name is an offer of its own, so that "Mart" is not mistaken for "Emart". */
export function PayeeField({ value, onChange, taken, payees, recent, hint, ...rest }: Props) {
  const { t } = useTranslation();
  const choices = useMemo(() => payeeChoices(value, payees, recent), [value, payees, recent]);
  const { listeners, meant, isAccepted } = useChosen();
  const choosing = useRef(false);
  const labels = new Map(choices.map((choice) => [choice.value, choice]));
  return (
    <Autocomplete
      {...rest}
      value={value}
      onChange={(name) => {
        if (!choosing.current || isAccepted()) onChange(name);
        choosing.current = false;
      }}
      data={choices.map(({ value: key, label }) => ({ value: key, label }))}
      filter={({ options }) => options}
      openOnFocus={false}
      selectFirstOptionOnChange={value.trim() !== ''}
      autoSelectOnBlur
      {...listeners}
      onOptionSubmit={(key) => {
        const choice = labels.get(key);
        // The change that follows is the option's, not a typed one.
        choosing.current = true;
        if (meant() && choice !== undefined) taken(choice.label);
      }}
      renderOption={({ option }) => {
        const choice = labels.get(option.value);
        if (choice === undefined) return '';
        if (choice.fresh) return t('transactions:newPayee', { name: choice.label });
        const last = hint(choice.value);
        return (
          <span className={classes.known}>
            <span>{choice.label}</span>
            {last !== '' && <small>{last}</small>}
          </span>
        );
      }}
    />
  );
}
