import { api, read } from '../client';
import type { Session } from '../contract';

export function tryDemo(body: { locale: string; zone: string }): Promise<Session> {
  return read(api.POST('/api/v1/auth/demo', { body }));
}
