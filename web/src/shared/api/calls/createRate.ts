import type { Decimal } from '@/shared/money/decimal';
import { api, idempotent, write, type Written } from '../client';
import type { Rate } from '../contract';

export function createRate(
  bookId: string,
  body: { from: string; to: string; day: string; rate: Decimal },
  key: string,
): Promise<Written<Rate>> {
  return write(
    api.POST('/api/v1/books/{bookId}/rates', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
