import { lazy, Suspense } from 'react';
import { withTexts } from '@/shared/i18n';

const load = withTexts(() => import('./CardInstallments'), 'installments');
const Loaded = lazy(() => load().then((module) => ({ default: module.CardInstallments })));

/** What of a card's purchases is still to come, fetched with the page of a card alone. */
export function LazyCardInstallments({ card }: { card: string }) {
  return (
    <Suspense>
      <Loaded card={card} />
    </Suspense>
  );
}
