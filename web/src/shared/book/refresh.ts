import type { QueryClient } from '@tanstack/react-query';
import { notificationsKey } from '@/shared/api/calls/listNotifications';
import { forgetUnseen } from './view';

let lastWrite = Number.NEGATIVE_INFINITY;

/** How many milliseconds ago something was last written in this tab. */
export const sinceWrite = (): number => performance.now() - lastWrite;

/** Something was written that may have crossed a threshold, of which one hears a little later. */
export function listenForAlerts(client: QueryClient): void {
  lastWrite = performance.now();
  void client.invalidateQueries({ queryKey: notificationsKey });
}

/** After a write everything of the book may have moved: balances, totals, lists. What is on screen is fetched again. */
export function refreshBook(client: QueryClient, bookId: string): Promise<void> {
  forgetUnseen(client, bookId);
  listenForAlerts(client);
  return client.invalidateQueries({ queryKey: ['book', bookId] });
}
