import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { withTexts } from '@/shared/i18n';
import type { LookProps } from './Look';

const load = withTexts(() => import('./Look'), 'icons');
const Look = lazy(() => load().then((module) => ({ default: module.Look })));

/** {@link Look}, fetched with its words when it is opened. */
export function LazyLook(props: LookProps) {
  return (
    <Suspense fallback={<Skeleton height={280} />}>
      <Look {...props} />
    </Suspense>
  );
}
