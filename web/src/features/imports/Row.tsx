import { NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowsLeftRight, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import type { Choice, ImportRow, ImportStatus } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isNegative } from '@/shared/money/decimal';
import { choicesFor, outcomeOf, toneOfVerdict } from './profile';
import classes from './Imports.module.css';

interface Props {
  row: ImportRow;
  status: ImportStatus;
  busy: boolean;
  /** The keys act on it. */
  at: boolean;
  overrule: (part: { choice?: Choice | null; categoryId?: string | null }) => void;
}

/** One line of the file: what it says, what it was taken for, and what shall become of it. */
export function Row({ row, status, busy, at, overrule }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = row.payee ?? row.payeeText;
  const choices = status === 'READY' ? choicesFor(row.verdict) : [];
  const outcome = outcomeOf(row);
  return (
    <li
      ref={at ? intoView : null}
      aria-current={at || undefined}
      data-at={at || undefined}
      data-left={(!row.adds && row.choice !== 'TRANSFER') || undefined}
    >
      <span className={classes.day}>
        {row.day === null ? t('imports:rows.line', { line: row.line }) : formatDay(row.day, language)}
      </span>
      <span className={classes.what}>
        <span>{row.day === null ? row.text : name === '' ? row.memo : name}</span>
        <Aside row={row} open={status === 'READY' && row.adds} busy={busy} overrule={overrule} />
      </span>
      <span className={classes.sum}>
        {row.amount !== null && <Amount value={row.amount} tone="flow" sign="always" />}
      </span>
      {status === 'COMMITTED' && row.verdict !== 'INVALID' ? (
        <span className={classes.badge} data-tone={outcome === 'LEFT' ? 'none' : 'add'}>
          {t(`imports:outcome.${outcome}`)}
        </span>
      ) : (
        <span className={classes.badge} data-tone={toneOfVerdict(row.verdict)}>
          {t(`imports:verdict.${row.verdict}`)}
        </span>
      )}
      {choices.length > 0 && (
        <NativeSelect
          className={classes.choice ?? ''}
          size="xs"
          aria-label={t('imports:rows.choiceOf', { line: row.line })}
          disabled={busy}
          value={row.choice ?? ''}
          data={[
            { value: '', label: t('imports:choice.NONE') },
            ...choices.map((choice) => ({ value: choice, label: t(`imports:choice.${choice}`) })),
          ]}
          onChange={(event) => {
            const value = event.currentTarget.value;
            overrule({ choice: value === '' ? null : (value as Choice) });
          }}
        />
      )}
    </li>
  );
}

interface AsideProps {
  row: ImportRow;
  open: boolean;
  busy: boolean;
  overrule: Props['overrule'];
}

/** Under the name: why it is left out, the other side of a transfer, or the category, which can be chosen. */
function Aside({ row, open, busy, overrule }: AsideProps) {
  const { t } = useTranslation();
  const book = useBook();
  const accounts = useQuery(accountsQuery(book.id)).data?.items ?? [];
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const [choosing, setChoosing] = useState(false);
  if (row.message !== null) return <small>{row.message}</small>;
  const partner = accounts.find((account) => account.id === row.partner?.accountId);
  const linked = row.choice === 'TRANSFER' || (open && row.choice !== 'NEW');
  if (partner !== undefined && linked)
    return (
      <small className={classes.move}>
        <IconArrowsLeftRight size={13} aria-hidden /> {t('imports:rows.partner', { name: partner.name })}
      </small>
    );
  const category = categories.find((each) => each.id === row.categoryId);
  const label = category?.name ?? t('common:uncategorised');
  if (!open) return <small>{category === undefined ? row.memo : category.name}</small>;
  if (!choosing)
    return (
      <small className={classes.aside}>
        <button type="button" className={classes.category} onClick={() => setChoosing(true)}>
          <IconTag size={12} aria-hidden />
          <span className="visually-hidden">{t('imports:rows.categoryOf', { line: row.line })}</span> {label}
        </button>
        {row.memo !== '' && <span> · {row.memo}</span>}
      </small>
    );
  const side = row.amount !== null && isNegative(row.amount.amount) ? 'EXPENSE' : 'INCOME';
  return (
    <Select
      size="xs"
      searchable
      clearable
      ref={focusOnce}
      defaultDropdownOpened
      disabled={busy}
      aria-label={t('imports:rows.categoryOf', { line: row.line })}
      placeholder={t('common:uncategorised')}
      data={(['EXPENSE', 'INCOME'] as const)
        .toSorted((left) => (left === side ? -1 : 1))
        .map((kind) => ({
          group: t(`settings:categories.${kind}`),
          items: categories
            .filter((each) => each.class === kind && each.fixed !== true && each.archivedAt == null)
            .map((each) => ({ value: each.id, label: each.name })),
        }))}
      value={row.categoryId}
      onChange={(categoryId) => {
        setChoosing(false);
        overrule({ categoryId });
      }}
      onBlur={() => setChoosing(false)}
    />
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

const intoView = (row: HTMLLIElement | null) => row?.scrollIntoView({ block: 'nearest' });
