import { lazy, Suspense } from 'react';
import type { BulkInput } from '@/shared/api/contract';
import { type Names, specialOf, summaryOf } from '@/shared/transactions/summary';
import type { Line } from './line';

const CategorySheet = lazy(async () => ({ default: (await import('./CategorySheet')).CategorySheet }));

/** Whether a row has one category, which another can take the place of. */
export function single({ transaction }: Line, names: Names): boolean {
  return (
    transaction.flows.length === 1 &&
    specialOf(transaction) === null &&
    summaryOf(transaction, names).direction !== 'MOVE'
  );
}

interface Props {
  line: Line;
  names: Names;
  take: (body: BulkInput) => void;
  close: () => void;
}

/** The categories to look through, for a row as it stands in the list. */
export function Recategorise({ line: { transaction }, names, take, close }: Props) {
  const [now] = summaryOf(transaction, names).categories;
  return (
    <Suspense>
      <CategorySheet
        names={names}
        value={now?.id ?? ''}
        take={(category) => {
          if (category !== now?.id) take({ action: 'CATEGORY', value: category, ids: [transaction.id] });
        }}
        close={close}
      />
    </Suspense>
  );
}
