/** Which cell a key leads to from the one at hand; null where the key does not walk, or there is none. */
export function walked(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  at: number,
  count: number,
): number | null {
  const step = stepOf(key, shiftKey);
  const next = at + step;
  return step === 0 || next < 0 || next >= count ? null : next;
}

function stepOf(key: string, shiftKey: boolean): number {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'Enter') return shiftKey ? -1 : 1;
  return 0;
}
