import { api, read } from '../client';
import type { Session } from '../contract';

export function signIn(body: { email: string; password: string }): Promise<Session> {
  return read(api.POST('/api/v1/auth/login', { body }));
}
