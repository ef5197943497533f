import { type ComponentProps, lazy, Suspense } from 'react';
import { withTexts } from '@/shared/i18n';
import type { RuleDialog } from './RuleDialog';

const load = withTexts(() => import('./RuleDialog'), 'periods');
const Loaded = lazy(() => load().then((module) => ({ default: module.RuleDialog })));

/** How the periods of a wallet run, fetched with its words when it is opened. */
export function LazyRule(props: ComponentProps<typeof RuleDialog>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
