import i18next from 'i18next';
import { sayOffer } from '@/shared/ui/toast';
import { keepNamesOf } from './keptNames';
import { queryClient } from './queryClient';

/** Keeps the application for when the server is away, where the browser allows it: over https and on localhost. */
export async function keepOfflineShell(): Promise<void> {
  keepNamesOf(queryClient);
  // A browser may refuse, in a private window for one: then there is no shell, and nothing else is missing.
  const registration = await navigator.serviceWorker.register('/sw.js').catch((refusal: unknown) => {
    console.warn('No offline shell:', refusal);
    return undefined;
  });
  if (registration === undefined) return;
  const offer = (worker: ServiceWorker | null) => {
    // The first version has nothing to replace.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    sayOffer(i18next.t('common:update.there'), i18next.t('common:update.take'), () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') offer(coming);
    });
  });
}
