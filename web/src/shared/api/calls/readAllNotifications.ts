import { api, write, type Written } from '../client';

/** Those of all books, for the caller alone. */
export function readAllNotifications(): Promise<Written<undefined>> {
  return write(api.POST('/api/v1/me/notifications/read', {}));
}
