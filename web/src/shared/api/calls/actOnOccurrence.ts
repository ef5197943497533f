import { api, idempotent, write, type Written } from '../client';
import type { Occurrence, OccurrenceAction } from '../contract';

/** Acts on one day of a recurring item, as it is now. */
export function actOnOccurrence(
  bookId: string,
  { recurringId, ruleDate }: Pick<Occurrence, 'recurringId' | 'ruleDate'>,
  body: OccurrenceAction,
  key: string,
): Promise<Written<Occurrence>> {
  return write(
    api.POST('/api/v1/books/{bookId}/recurring/{id}/occurrences/{date}', {
      params: { path: { bookId, id: recurringId, date: ruleDate } },
      body,
      headers: idempotent(key),
    }),
  );
}
