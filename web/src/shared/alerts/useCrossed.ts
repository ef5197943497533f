import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { unreadQuery } from '@/shared/api/calls/listNotifications';

/** Does something when a crossing is heard of that was not known before. */
export function useCrossed(then: () => void): void {
  const latest = useQuery(unreadQuery).data?.latest;
  const before = useRef(latest);
  const told = useEffectEvent(then);
  useEffect(() => {
    if (before.current !== undefined && before.current !== latest) told();
    before.current = latest;
  }, [latest]);
}
