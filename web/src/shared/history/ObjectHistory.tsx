import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import { type HistoryKind, objectHistoryQuery } from '@/shared/api/calls/objectHistory';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { HistoryDialog } from './HistoryDialog';
import { type Kept, objectChanges } from './objects';

interface Props {
  kind: HistoryKind;
  item: { id: string; name: string };
  close: () => void;
}

/** The history of an account, wallet, category, payee or tag. */
export function ObjectHistory({ kind, item, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const query = useQuery(objectHistoryQuery(book.id, kind, item.id));
  const wallets = useQuery(walletsQuery(book.id)).data?.items ?? [];
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const nameOf = (id: string) =>
    [...wallets, ...categories].find((each) => each.id === id)?.name ?? t('history:unknown');
  return (
    <HistoryDialog<Kept>
      title={t('history:titleOf', { name: item.name })}
      query={query}
      changesOf={({ before, after }) =>
        objectChanges(before, after, { language, yes: t('history:yes'), nameOf })
      }
      close={close}
    />
  );
}
