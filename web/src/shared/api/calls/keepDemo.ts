import { api, read } from '../client';
import type { User } from '../contract';

/** Makes the visitor a real person; the book and the session stay. */
export function keepDemo(body: { email: string; password: string; name: string }): Promise<User> {
  return read(api.POST('/api/v1/me/keep-demo', { body }));
}
