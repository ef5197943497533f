import { useSyncExternalStore } from 'react';
import { keep, kept } from '@/shared/storage';

const listeners = new Set<() => void>();

const isOn = (): boolean => document.documentElement.dataset.privacy === 'on';

if (kept('privacy') === 'on') document.documentElement.dataset.privacy = 'on';

export function togglePrivacy(): void {
  const next = isOn() ? 'off' : 'on';
  document.documentElement.dataset.privacy = next;
  keep('privacy', next);
  listeners.forEach((listener) => {
    listener();
  });
}

export function usePrivacy(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
}
