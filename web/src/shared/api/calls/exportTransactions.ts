import { api, read } from '../client';
import type { TransactionFilter } from '../contract';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** All that the filters find as a file, with the name that the server gave it. */
export async function exportTransactions(
  bookId: string,
  filter: TransactionFilter,
  format: ExportFormat,
): Promise<{ file: Blob; name: string }> {
  let name = `transactions.${format}`;
  const file = await read(
    api
      .GET('/api/v1/books/{bookId}/transactions/export', {
        params: { path: { bookId }, query: { ...filter, format } },
        parseAs: 'blob',
      })
      .then((outcome) => {
        name = nameIn(outcome.response.headers.get('Content-Disposition')) ?? name;
        return outcome;
      }),
  );
  return { file, name };
}

/** RFC 6266: the name that may have any letter goes before the plain one. */
export function nameIn(disposition: string | null): string | null {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (coded !== undefined) return decodeURIComponent(coded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null;
}
