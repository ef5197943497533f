import { useEffect, useEffectEvent } from 'react';

/**
 * `n`, the add button and the palette ask for a new transaction; the register hooks in with `useNewTransaction`.
 * Where no room listens, the frame goes to the register, which opens its entry row by `?new=true`.
 */
const hooks: (() => void)[] = [];

export function askNewTransaction(otherwise: () => void): void {
  (hooks.at(-1) ?? otherwise)();
}

export function useNewTransaction(open: () => void): void {
  const latest = useEffectEvent(open);
  useEffect(() => {
    const hook = () => {
      latest();
    };
    hooks.push(hook);
    return () => {
      hooks.splice(hooks.indexOf(hook), 1);
    };
  }, []);
}
