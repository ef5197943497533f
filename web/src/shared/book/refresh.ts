import type { QueryClient } from '@tanstack/react-query';
import { forgetUnseen } from './view';

/** After a write everything of the book may have moved: balances, totals, lists. What is on screen is fetched again. */
export function refreshBook(client: QueryClient, bookId: string): Promise<void> {
  forgetUnseen(client, bookId);
  return client.invalidateQueries({ queryKey: ['book', bookId] });
}
