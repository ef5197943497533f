import { authorizedFetch, idempotent, type Written } from '../client';
import { ApiProblem } from '../problem';

export interface ImportedRates {
  added: number;
  changed: number;
  unchanged: number;
  /** Columns that are no currency. */
  skipped: string[];
}

/** A rate file of the European Central Bank, as it comes from there. An upload is a form, so it goes past the JSON client. */
export async function importRates(bookId: string, file: File, key: string): Promise<Written<ImportedRates>> {
  const form = new FormData();
  form.append('file', file);
  const address = new URL(`/api/v1/books/${bookId}/rates/import`, location.origin);
  const response = await authorizedFetch(
    new Request(address, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
      headers: idempotent(key),
    }),
  );
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw ApiProblem.of(response, body);
  return { data: body as ImportedRates, operation: response.headers.get('Sallim-Operation') };
}
