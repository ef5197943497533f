import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useState } from 'react';
import { formatDay, isDay } from '@/shared/dates/format';
import { dayAfter, typedDay } from '@/shared/dates/typed';
import { useLanguage } from '@/shared/i18n/useLanguage';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  value: string;
  onChange: (day: string) => void;
  /** What a lone "7" belongs to while nothing is chosen. */
  today: string;
  /** The browser's own calendar, which is the better one under a thumb. */
  native?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A day to type: "7", "7/11" or all of it; arrows up and down step. What is no day stays in place and goes out as it is. */
export function DayField({ value, onChange, today, native = false, ...rest }: Props) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  if (native)
    return (
      <TextInput
        type="date"
        {...rest}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const around = isDay(value) ? value : today;
  const show = isDay(value) ? formatDay(value, language, 'medium') : value;
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      value={typed ?? show}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(text.trim() === '' ? '' : (typedDay(text, around, language) ?? text));
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        setTyped(null);
        onChange(dayAfter(around, event.key === 'ArrowUp' ? 1 : -1));
      }}
    />
  );
}
