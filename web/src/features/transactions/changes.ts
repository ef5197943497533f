import type { HistoryEntry, Tag, Transaction } from '@/shared/api/contract';
import { plain } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { formatDay } from '@/shared/dates/format';
import { type Change, TRANSACTION_FIELDS, type TransactionField } from '@/shared/history/change';
import { type Names, summaryOf } from '@/shared/transactions/summary';

interface Words {
  readonly language: string;
  readonly uncategorised: string;
  readonly state: (state: string) => string;
}

/** A transaction in words, field by field. */
function told(
  transaction: Transaction,
  names: Names,
  tags: ReadonlyMap<string, Tag>,
  words: Words,
): Record<TransactionField, string> {
  const summary = summaryOf(transaction, names);
  const states = new Set(
    transaction.flows.flatMap((flow) => [flow.fromState, flow.toState]).filter((each) => each != null),
  );
  return {
    date: formatDay(transaction.date, words.language),
    payee: transaction.payee ?? '',
    what: summary.categories.map((each) => each.name ?? words.uncategorised).join(', '),
    account: summary.accounts.join(' → '),
    amount: transaction.flows
      .map((flow) =>
        flow.toAmount != null && flow.toAmount.commodity !== flow.amount.commodity
          ? `${formatMoney(flow.amount, words.language)} → ${formatMoney(flow.toAmount, words.language)}`
          : formatMoney({ ...flow.amount, amount: plain(flow.amount.amount) }, words.language),
      )
      .join(' + '),
    note: transaction.note ?? '',
    tags: (transaction.tagIds ?? []).map((id) => tags.get(id)?.name ?? '?').join(', '),
    state: [...states].map(words.state).join(', '),
  };
}

/** What was different after: every field where there was nothing before, none where it only went to the trash and back. */
export function changesOf(
  { before, after }: Pick<HistoryEntry<Transaction>, 'before' | 'after'>,
  names: Names,
  tags: ReadonlyMap<string, Tag>,
  words: Words,
): Change[] {
  const old = before === null ? null : told(before, names, tags, words);
  const now = after === null ? null : told(after, names, tags, words);
  return TRANSACTION_FIELDS.map((field) => ({
    field,
    before: old?.[field] ?? '',
    after: now?.[field] ?? '',
  })).filter((change) => change.before !== change.after);
}
