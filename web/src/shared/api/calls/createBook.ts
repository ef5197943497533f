import { api, idempotent, write, type Written } from '../client';
import type { Book } from '../contract';

export function createBook(
  body: { name: string; currency: string; zone: string },
  key: string,
): Promise<Written<Book>> {
  return write(api.POST('/api/v1/books', { body, headers: idempotent(key) }));
}
