import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '@/shared/api/useUser';
import { refreshBook } from '@/shared/book/refresh';
import { say } from '@/shared/ui/toast';
import { sendWaiting } from './outbox';
import { reload, waiting } from './store';

const BETWEEN_TRIES = 20_000;

/** Sends what waits as soon as there is hope: at the start, back online, back on screen, and every now and then. */
export function useOutbox(): () => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const person = useUser()?.id;
  const send = useCallback(() => {
    if (person === undefined || waiting.of(person).length === 0) return;
    void sendWaiting(person).then(async (books) => {
      if (books.size === 0) return;
      say(t('common:waiting.sent'));
      await Promise.all([...books].map((book) => refreshBook(client, book)));
    });
  }, [client, person, t]);
  useEffect(() => {
    void reload().then(send);
    const visible = () => {
      if (document.visibilityState === 'visible') send();
    };
    const timer = setInterval(visible, BETWEEN_TRIES);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', visible);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', visible);
    };
  }, [send]);
  return send;
}
