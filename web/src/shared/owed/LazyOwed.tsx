import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { withTexts } from '@/shared/i18n';
import type { OwedDialog } from './OwedDialog';

const load = withTexts(() => import('./OwedDialog'), 'owed');
const Loaded = lazy(() => load().then((module) => ({ default: module.OwedDialog })));

/** What is to come back for an expense, with its code and words fetched when somebody asks for it. */
export function LazyOwed(props: ComponentProps<typeof OwedDialog>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
