import { IconBackspace } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedOn } from './keypad';
import classes from './Keypad.module.css';

const ROWS = [
  ['7', '8', '9', '/'],
  ['4', '5', '6', '*'],
  ['1', '2', '3', '-'],
  ['.', '0', 'BACK', '+'],
] as const;
const SHOWN: Readonly<Record<string, string>> = { '/': '÷', '*': '×', '-': '−' };

interface Props {
  form: RefObject<HTMLFormElement | null>;
  value: string;
  set: (typed: string) => void;
}

/** Numbers and signs under the thumb while the amount is typed: a phone's own pad has no signs, and covers what it fills. */
export function Keypad({ form, value, set }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const place = form.current;
    const follow = (event: FocusEvent) => {
      const field = event.target as HTMLElement;
      // Its own keys leave the focus where it is; whatever else is focused decides.
      if (field.matches('input, textarea, button, select'))
        setOpen(field.closest('[data-cell=amount]') !== null);
    };
    place?.addEventListener('focusin', follow);
    return () => place?.removeEventListener('focusin', follow);
  }, [form]);
  if (!open) return null;
  return (
    <div className={classes.pad} role="group" aria-label={t('transactions:pad.title')}>
      {ROWS.flat().map((key) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          data-sign={/[/*+-]/.test(key) || undefined}
          aria-label={key === 'BACK' ? t('transactions:pad.back') : (SHOWN[key] ?? key)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => set(typedOn(value, key, chosen(form.current)))}
        >
          {key === 'BACK' ? <IconBackspace size={22} aria-hidden /> : (SHOWN[key] ?? key)}
        </button>
      ))}
    </div>
  );
}

/** Whether all of the amount is selected, as it is when one comes to it: then a number begins anew. */
function chosen(form: HTMLFormElement | null): boolean {
  const field = form?.querySelector<HTMLInputElement>('[data-cell=amount] input');
  if (field == null || field.value === '') return false;
  const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  field.setSelectionRange(field.value.length, field.value.length);
  return all;
}
