import { api, write, type Written } from '../client';
import type { User } from '../contract';

export function updateProfile(body: {
  displayName?: string;
  locale?: string;
  zone?: string;
}): Promise<Written<User>> {
  return write(api.PATCH('/api/v1/me', { body }));
}
