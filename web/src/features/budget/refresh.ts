import type { QueryClient } from '@tanstack/react-query';
import { budgetsKey } from '@/shared/api/calls/getBudget';
import { listenForAlerts } from '@/shared/book/refresh';

/** A plan moves no money: what has to be looked at again are the budgets, and what was done. */
export async function refreshBudgets(client: QueryClient, bookId: string): Promise<void> {
  listenForAlerts(client);
  await Promise.all([
    client.invalidateQueries({ queryKey: budgetsKey(bookId) }),
    client.invalidateQueries({ queryKey: ['book', bookId, 'activity'] }),
  ]);
}
