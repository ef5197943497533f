import { api, idempotent, write, type Written } from '../client';
import type { Goal, GoalInput } from '../contract';

export function createGoal(bookId: string, body: GoalInput, key: string): Promise<Written<Goal>> {
  return write(
    api.POST('/api/v1/books/{bookId}/goals', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
