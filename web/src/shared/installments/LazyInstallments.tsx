import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { withTexts } from '@/shared/i18n';
import type { InstallmentsDialog } from './InstallmentsDialog';

const load = withTexts(() => import('./InstallmentsDialog'), 'installments');
const Loaded = lazy(() => load().then((module) => ({ default: module.InstallmentsDialog })));

/** How a purchase is paid, with its code and words fetched when somebody asks for it. */
export function LazyInstallments(props: ComponentProps<typeof InstallmentsDialog>) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
