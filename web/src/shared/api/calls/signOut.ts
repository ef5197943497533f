import { api } from '../client';
import { session } from '../session';

/** The person is signed out here whatever the server answers; the cookie ends where the server is reached. */
export async function signOut(): Promise<void> {
  try {
    await api.POST('/api/v1/auth/logout');
  } finally {
    session.end();
  }
}
