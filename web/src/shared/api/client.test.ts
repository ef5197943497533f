import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering } from '@/shared/testing/server';
import { api, newIdempotencyKey, read, write } from './client';
import { allPages } from './allPages';
import { ApiProblem, Unreachable } from './problem';
import { session } from './session';

const answer = (accessToken: string) => ({
  accessToken,
  expiresIn: 600,
  tokenType: 'Bearer',
  user: { id: 'u', email: 'a@b.c', displayName: 'J', locale: 'en', zone: 'UTC' },
});
const bearer = (headers: Headers) => headers.get('Authorization');

afterEach(() => {
  session.end();
});

describe('the data layer', () => {
  it('lesson17_refreshesOnceForManyRefusedCallsAndSendsEachAgain', async () => {
    session.begin(answer('old'));
    const received = answering(({ path, headers }) => {
      if (path.endsWith('/auth/refresh')) return { status: 200, body: answer('new') };
      return bearer(headers) === 'Bearer new'
        ? { status: 200, body: { items: [], next: null } }
        : { status: 401, body: { status: 401, code: 'unauthenticated' } };
    });
    await Promise.all([1, 2, 3].map(() => read(api.GET('/api/v1/books'))));
    expect(received.filter((each) => each.path.endsWith('/auth/refresh'))).toHaveLength(1);
    expect(received.filter((each) => bearer(each.headers) === 'Bearer new')).toHaveLength(3);
  });

  it('lets a refresh outlive its page, so that a reload in its midst does not lose the new cookie', async () => {
    const sent: (RequestInit | undefined)[] = [];
    vi.stubGlobal('fetch', (_: unknown, init?: RequestInit) => {
      sent.push(init);
      return Promise.resolve(new Response(JSON.stringify(answer('new'))));
    });
    await session.refresh();
    expect(sent).toEqual([expect.objectContaining({ method: 'POST', keepalive: true })]);
  });

  it('sends the body and the key again after a refresh', async () => {
    session.begin(answer('old'));
    const received = answering(({ path, headers }) => {
      if (path.endsWith('/auth/refresh')) return { status: 200, body: answer('new') };
      return bearer(headers) === 'Bearer new'
        ? { status: 201, body: { id: 't' }, headers: { 'Sallim-Operation': 'op-1' } }
        : { status: 401 };
    });
    const written = await write(
      api.POST('/api/v1/books/{bookId}/tags', {
        params: { path: { bookId: 'b' } },
        body: { name: 'trip' },
        headers: { 'Idempotency-Key': 'k' },
      }),
    );
    expect(written.operation).toBe('op-1');
    const sent = received.filter((each) => each.path.endsWith('/tags'));
    expect(sent.map((each) => [each.body, each.headers.get('Idempotency-Key')])).toEqual([
      [{ name: 'trip' }, 'k'],
      [{ name: 'trip' }, 'k'],
    ]);
  });

  it('is signed out where the refresh is refused, and only then', async () => {
    session.begin(answer('old'));
    answering(({ path }) => ({ status: path.endsWith('/auth/refresh') ? 503 : 401 }));
    await expect(read(api.GET('/api/v1/books'))).rejects.toBeInstanceOf(Unreachable);
    expect(session.state().kind).toBe('SIGNED_IN');
    answering(() => ({ status: 401, body: { status: 401, code: 'unauthenticated' } }));
    await expect(read(api.GET('/api/v1/books'))).rejects.toBeInstanceOf(ApiProblem);
    expect(session.state().kind).toBe('SIGNED_OUT');
  });

  it('turns problem details into an error with the paths of its fields', async () => {
    answering(() => ({
      status: 400,
      body: {
        status: 400,
        code: 'invalid',
        detail: 'Look again.',
        errors: [{ path: 'name', code: 'blank', message: 'Empty.' }],
      },
    }));
    const problem: unknown = await read(api.GET('/api/v1/books')).catch((caught: unknown) => caught);
    expect(problem).toMatchObject({ status: 400, code: 'invalid', message: 'Look again.' });
    expect((problem as ApiProblem).field('name')).toBe('Empty.');
  });

  it('survives an answer that is no problem document', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        new Response('<html>proxy</html>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
      ),
    );
    await expect(read(api.GET('/api/v1/books'))).rejects.toMatchObject({ status: 502, code: 'unexpected' });
  });

  it('names a network that is gone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await expect(read(api.GET('/api/v1/books'))).rejects.toBeInstanceOf(Unreachable);
  });

  it('makes keys without what plain http lacks', () => {
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
  });

  it('lesson21_readsListsToTheirEndAndNeverEndlessly', async () => {
    expect(
      await allPages((after) =>
        Promise.resolve(after === 'a' ? { items: [2], next: null } : { items: [1], next: 'a' }),
      ),
    ).toEqual({
      items: [1, 2],
      next: null,
    });
    await expect(allPages(() => Promise.resolve({ items: [], next: 'again' }), 3)).rejects.toThrow(
      'more than 3 pages',
    );
  });
});
