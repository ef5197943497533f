import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { transactionHistoryQuery } from '@/shared/api/calls/transactionHistory';
import { useBook } from '@/shared/book/BookContext';
import { HistoryDialog } from '@/shared/history/HistoryDialog';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { changesOf } from './changes';
import type { Around } from './Entry';

/** Everything that ever happened to a transaction. */
export function TransactionHistory({ id, around, close }: { id: string; around: Around; close: () => void }) {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const query = useQuery(transactionHistoryQuery(book.id, id));
  const words = {
    language,
    uncategorised: t('common:uncategorised'),
    state: (each: string) => t(`transactions:state.${each}`),
  };
  return (
    <HistoryDialog
      title={t('history:title')}
      query={query}
      changesOf={(entry) => changesOf(entry, around.names, around.tags, words)}
      close={close}
    />
  );
}
