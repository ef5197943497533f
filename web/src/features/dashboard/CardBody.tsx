import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '@/shared/ui/Failure';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** A card that asks for itself: it waits and fails without the cards beside it. */
export function CardBody<T>({ query, children }: Props<T>) {
  if (query.isError) return <Failure problem={query.error} again={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={90} />;
  return <>{children(query.data)}</>;
}
