import { api, write, type Written } from '../client';

/** For the caller alone: others who see the book have their own. */
export function readNotification(id: string): Promise<Written<undefined>> {
  return write(api.POST('/api/v1/me/notifications/{id}/read', { params: { path: { id } } }));
}
