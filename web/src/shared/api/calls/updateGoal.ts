import { api, ifMatch, write, type Written } from '../client';
import type { Goal, GoalEdit } from '../contract';

/** `accounts` are all of them, in the stead of those before. */
export function updateGoal(
  bookId: string,
  item: { id: string; version: number },
  body: GoalEdit,
): Promise<Written<Goal>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/goals/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
