import { api, write, type Written } from '../client';

export function changePassword(body: { current: string; next: string }): Promise<Written<undefined>> {
  return write(api.POST('/api/v1/me/password', { body }));
}
