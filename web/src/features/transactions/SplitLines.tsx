import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '@/shared/money/Amount';
import { isNegative, isZero } from '@/shared/money/decimal';
import type { Names } from '@/shared/transactions/summary';
import { AmountField } from '@/shared/ui/AmountField';
import { CounterpartField } from './CounterpartField';
import type { Cells, Part } from './entry';
import classes from './Entry.module.css';
import { isEmpty, NO_PART, restFor, sumOfParts } from './split';
import { useChoices } from './useChoices';

interface Props {
  cells: Cells;
  names: Names;
  commodity: string;
  wrong: { part: number | undefined; text: string } | null;
  set: (parts: readonly Part[]) => void;
}

function fieldOf(list: HTMLUListElement | null, index: number, kind: 'what' | 'amount') {
  const inputs = list?.querySelectorAll<HTMLInputElement>(
    kind === 'what' ? '[data-part] input[role=combobox]' : '[data-part] input[inputmode=decimal]',
  );
  return inputs?.[index];
}

/** The lines of a split: what each was for, how much, and what is left of the total. */
export function SplitLines({ cells, names, commodity, wrong, set }: Props) {
  const { t } = useTranslation();
  const { parts } = cells;
  const lines = useRef<HTMLUListElement>(null);
  const choices = useChoices(names, cells, true);
  const count = useRef(0);
  useEffect(() => {
    // A line that was just added wants to be typed into; of the first two, the first one.
    if (parts.length > count.current) {
      const at = count.current === 0 ? 0 : parts.length - 1;
      fieldOf(lines.current, at, parts[at]?.counterpart === '' ? 'what' : 'amount')?.focus();
    }
    count.current = parts.length;
  }, [parts]);
  const change = (index: number, changed: Partial<Part>) =>
    set(parts.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  const { parts: sum, left } = sumOfParts(cells, commodity, names);
  const done = left !== null && isZero(left);
  const onAmountKey = (event: KeyboardEvent, index: number) => {
    // Enter walks on to the next line until the total is reached; then it saves as everywhere else.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || done) return;
    const last = index === parts.length - 1;
    if (last && (left === null || isNegative(left) || (parts[index] !== undefined && isEmpty(parts[index]))))
      return;
    event.preventDefault();
    if (last) set([...parts, NO_PART]);
    else fieldOf(lines.current, index + 1, 'what')?.focus();
  };
  return (
    <fieldset className={classes.split}>
      <legend>{t('transactions:split.title')}</legend>
      <ul ref={lines}>
        {parts.map((part, index) => (
          <li key={index} data-part={index}>
            <CounterpartField
              className={classes.wide}
              aria-label={t('transactions:split.what', { number: index + 1 })}
              value={part.counterpart}
              onChange={(counterpart) => change(index, { counterpart })}
              choices={choices}
              taken={() => {
                // By Enter the cursor is still here; by Tab it walks on by itself.
                if (document.activeElement === fieldOf(lines.current, index, 'what'))
                  requestAnimationFrame(() => fieldOf(lines.current, index, 'amount')?.focus());
              }}
            />
            <TextInput
              className={classes.wide}
              aria-label={t('transactions:split.memo', { number: index + 1 })}
              placeholder={t('transactions:cell.note')}
              maxLength={500}
              value={part.memo}
              onChange={(event) => change(index, { memo: event.currentTarget.value })}
            />
            <AmountField
              aria-label={t('transactions:split.amount', { number: index + 1 })}
              error={wrong?.part === index ? wrong.text : undefined}
              value={part.amount}
              onChange={(amount) => change(index, { amount })}
              commodity={commodity}
              onFocus={(event) => {
                // The last line takes the rest by itself; the first would take everything.
                if (part.amount !== '' || index === 0) return;
                const rest = restFor(index, cells, commodity, names);
                const field = event.currentTarget;
                if (rest === '') return;
                change(index, { amount: rest });
                requestAnimationFrame(() => field.select());
              }}
              onKeyDown={(event) => onAmountKey(event, index)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={t('transactions:split.remove', { number: index + 1 })}
              onClick={() => set(parts.length <= 2 ? [] : parts.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.splitFoot}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => set([...parts, NO_PART])}
        >
          {t('transactions:split.add')}
        </Button>
        <p role="status" data-done={done || undefined}>
          {left === null ? (
            <>
              {t('transactions:split.sum')} <Amount value={{ amount: sum, commodity }} />
            </>
          ) : done ? (
            t('transactions:split.done')
          ) : (
            <>
              {t('transactions:split.left')} <Amount value={{ amount: left, commodity }} />
            </>
          )}
        </p>
      </div>
      {wrong !== null && wrong.part === undefined && (
        <p role="alert" className={classes.wrong}>
          {wrong.text}
        </p>
      )}
    </fieldset>
  );
}
