import { api, ifMatch, write, type Written } from '../client';
import type { Template } from '../contract';

export function updateTemplate(
  bookId: string,
  item: { id: string; version: number },
  body: { name?: string },
): Promise<Written<Template>> {
  return write(
    api.PATCH('/api/v1/books/{bookId}/templates/{id}', {
      params: { path: { bookId, id: item.id } },
      body,
      headers: ifMatch(item.version),
    }),
  );
}
