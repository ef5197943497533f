/** The ways of reading a bank's file that a book remembers. */
import { queryOptions } from '@tanstack/react-query';
import { authorizedFetch, ifMatch, type Written } from './client';
import type { Page } from './contract';
import type { CsvProfile } from './imports';
import { ApiProblem } from './problem';

export interface SavedProfile {
  id: string;
  version: number;
  profile: CsvProfile;
}

async function send<T>(path: string, init?: RequestInit): Promise<Written<T>> {
  const address = new URL(`/api/v1/books/${path}`, location.origin);
  const response = await authorizedFetch(new Request(address, { credentials: 'same-origin', ...init }));
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw ApiProblem.of(response, body);
  return { data: body as T, operation: response.headers.get('Sallim-Operation') };
}

export const profilesQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['book', bookId, 'import-profiles'],
    queryFn: async ({ signal }) =>
      (await send<Page<SavedProfile>>(`${bookId}/import-profiles?limit=500`, { signal })).data,
  });

export function renameProfile(
  bookId: string,
  saved: SavedProfile,
  name: string,
): Promise<Written<SavedProfile>> {
  return send(`${bookId}/import-profiles/${saved.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ profile: { ...saved.profile, name } }),
    headers: { 'Content-Type': 'application/json', ...ifMatch(saved.version) },
  });
}

export function deleteProfile(bookId: string, saved: SavedProfile): Promise<Written<undefined>> {
  return send(`${bookId}/import-profiles/${saved.id}`, { method: 'DELETE', headers: ifMatch(saved.version) });
}
