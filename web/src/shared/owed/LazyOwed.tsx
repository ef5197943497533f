import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { withTexts } from '@/shared/i18n';
import type { OwedDialog } from './OwedDialog';
import type { OwedNote } from './OwedNote';

const load = withTexts(() => import('./OwedDialog'), 'owed');
const Loaded = lazy(() => load().then((module) => ({ default: module.OwedDialog })));
const loadNote = withTexts(() => import('./OwedNote'), 'owed');
const LoadedNote = lazy(() => loadNote().then((module) => ({ default: module.OwedNote })));

/** What is to come back for an expense, with its code and words fetched when somebody asks for it. */
export function LazyOwed(props: ComponentProps<typeof OwedDialog>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}

/** The same for what an opened transaction says of it. */
export function LazyOwedNote(props: ComponentProps<typeof OwedNote>) {
  return (
    <Suspense>
      <LoadedNote {...props} />
    </Suspense>
  );
}
