import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { withTexts } from '@/shared/i18n';
import type { ObjectHistory } from './ObjectHistory';

const load = withTexts(() => import('./ObjectHistory'), 'history');
const Loaded = lazy(() => load().then((module) => ({ default: module.ObjectHistory })));

/** The history of a thing, with its code and words fetched when somebody asks for it. */
export function LazyHistory(props: ComponentProps<typeof ObjectHistory>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
