import { api, idempotent, write, type Written } from '../client';
import type { Template, TemplateInput } from '../contract';

export function createTemplate(bookId: string, body: TemplateInput, key: string): Promise<Written<Template>> {
  return write(
    api.POST('/api/v1/books/{bookId}/templates', {
      params: { path: { bookId } },
      body,
      headers: idempotent(key),
    }),
  );
}
