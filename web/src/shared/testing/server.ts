import { vi } from 'vitest';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Stands in for the network, by hand: answers each request by a function and remembers what was asked. */
export function answering(reply: (request: Received) => Reply): Received[] {
  const received: Received[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      input instanceof Request ? input : new URL(String(input), location.origin),
      init,
    );
    const text = await request.text();
    const seen: Received = {
      method: request.method,
      path: new URL(request.url).pathname,
      body:
        request.headers.get('Content-Type')?.includes('json') === true ? (JSON.parse(text) as unknown) : null,
      headers: request.headers,
    };
    received.push(seen);
    const { status, body, headers } = reply(seen);
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    });
  });
  return received;
}
