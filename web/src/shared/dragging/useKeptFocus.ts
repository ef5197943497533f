import { useEffect, useRef } from 'react';

/** A handle that a key has moved keeps the focus in its new place. */
export function useKeptFocus(): (id: string) => void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    const id = kept.current;
    if (id === null) return;
    const handle = document.querySelector<HTMLElement>(`[data-handle="${id}"]`);
    if (handle === null || handle === document.activeElement) return;
    kept.current = null;
    handle.focus();
  });
  return (id) => {
    kept.current = id;
  };
}
