import { ActionIcon, Combobox, Popover, TextInput, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryCheck } from '@/shared/api/calls/checkQuery';
import { useBook } from '@/shared/book/BookContext';
import { completed, completions, marked, mistakesOf, type Vocabulary } from './query';
import classes from './QueryField.module.css';

interface Props {
  /** The query of the address. */
  value: string;
  apply: (query: string) => void;
  vocabulary: Vocabulary;
  ref?: Ref<{ focus: () => void }>;
}

/** While one types, a query is read by the server as soon as the fingers rest. */
const REST = 350;

function useMistakes(typed: string) {
  const book = useBook();
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), REST);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({ ...queryCheck(book.id, rested.trim()), enabled: rested.trim() !== '' });
  return useMemo(
    () => (rested === typed && typed.trim() !== '' ? mistakesOf(data ?? []) : []),
    [rested, typed, data],
  );
}

const EXAMPLES = ['words', 'payee', 'category', 'amount', 'date', 'not', 'or', 'none'] as const;

/** The query language with a hand: Tab completes, what cannot be read is underlined, Enter searches. */
export function QueryField({ value, apply, vocabulary, ref }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(value);
  const [typed, setTyped] = useState(value);
  const [caret, setCaret] = useState(value.length);
  if (asked !== value) {
    // Another address: by the palette, by going back.
    setAsked(value);
    setTyped(value);
  }
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const mistakes = useMistakes(typed);
  const choices = completions(typed, caret, vocabulary);
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }));
  const take = (text: string) => {
    const choice = choices.find((each) => each.text === text);
    if (choice === undefined) return;
    const next = completed(typed, caret, choice);
    setTyped(next.text);
    setCaret(next.caret);
    combobox.resetSelectedOption();
    if (choice.field === null) combobox.closeDropdown();
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const search = () => {
    combobox.closeDropdown();
    if (mistakes.length === 0) apply(typed.trim());
  };
  const follow = () => {
    const input = field.current;
    if (input === null) return;
    setCaret(input.selectionStart ?? typed.length);
    if (mirror.current !== null) mirror.current.scrollLeft = input.scrollLeft;
  };
  return (
    <div className={classes.query}>
      <Combobox store={combobox} onOptionSubmit={take}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            leftSection={<IconSearch size={16} />}
            rightSection={<Help />}
            role="combobox"
            aria-label={t('transactions:filter.q')}
            placeholder={t('transactions:filter.hint')}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={typed}
            error={mistakes[0]?.message}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onSelect={follow}
            onScroll={follow}
            onClick={() => combobox.openDropdown()}
            onBlur={search}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              const open = combobox.dropdownOpened && choices.length > 0;
              const at = combobox.getSelectedOptionIndex();
              if (event.key === 'Tab' && !event.shiftKey && open && typed.trim() !== '') {
                event.preventDefault();
                take(choices[Math.max(0, at)]?.text ?? '');
              }
              // A form of several fields without a button does not send itself.
              if (event.key === 'Enter' && !(open && at >= 0)) search();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={choices.length === 0}>
          <Combobox.Options aria-label={t('transactions:query.choices')}>
            {choices.map(({ text, field: named }) => (
              <Combobox.Option key={text} value={text} className={classes.choice}>
                <code>{text}</code>
                {named !== null && <span>{t(`transactions:query.field.${named.slice(0, -1)}`)}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {mistakes.length > 0 && (
        <div ref={mirror} className={classes.mirror} aria-hidden>
          {marked(typed, mistakes).map(({ text, wrong }, index) =>
            wrong ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </div>
      )}
    </div>
  );
}

function Help() {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={340} shadow="md" withRoles trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('transactions:query.help')}>
          <IconHelp size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('transactions:query.help')} tabIndex={0}>
        <dl className={classes.help}>
          {EXAMPLES.map((example) => (
            <div key={example}>
              <dt>
                <code>{t(`transactions:query.example.${example}`)}</code>
              </dt>
              <dd>{t(`transactions:query.means.${example}`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
