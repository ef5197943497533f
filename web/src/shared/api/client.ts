import createClient from 'openapi-fetch';
import type { paths } from './contract';
import { ApiProblem, Unreachable } from './problem';
import { session } from './session';

function withToken(request: Request): Request {
  const token = session.token();
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', document.documentElement.lang);
  return request;
}

/** Sends with the access token; after a 401 refreshes once and sends the same request once more. */
export async function authorizedFetch(request: Request): Promise<Response> {
  try {
    if (new URL(request.url).pathname.startsWith('/api/v1/auth/')) return await fetch(withToken(request));
    const again = request.clone();
    if (session.isStale()) await session.refresh();
    const used = session.token();
    const first = await fetch(withToken(request));
    if (first.status !== 401) return first;
    const renewed = session.token() !== used && session.token() !== null ? true : await session.refresh();
    if (!renewed) return first;
    await first.text();
    return await fetch(withToken(again));
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem;
    throw new Unreachable('the server was not reached', { cause: problem });
  }
}

export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: authorizedFetch,
  credentials: 'same-origin',
});

export interface Written<T> {
  readonly data: T;
  /** The operation that undo takes; null for writes outside of a book. */
  readonly operation: string | null;
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export async function read<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw ApiProblem.of(response, error);
  return data as T;
}

export async function write<T>(call: Promise<Outcome<T>>): Promise<Written<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw ApiProblem.of(response, error);
  return { data: data as T, operation: response.headers.get('Sallim-Operation') };
}

/** One key per intent: make it when the form opens, send it with each try, so that a retry cannot book twice. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID is missing over plain http, which home networks use; getRandomValues is not.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const idempotent = (key: string) => ({ 'Idempotency-Key': key });
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
