import { api, read } from '../client';
import type { paths, Session } from '../contract';

export type Registration =
  paths['/api/v1/auth/register']['post']['requestBody']['content']['application/json'];

export function register(body: Registration): Promise<Session> {
  return read(api.POST('/api/v1/auth/register', { body }));
}
