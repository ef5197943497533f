const SIGNS = '+-*/';

/** The amount after one more key; `chosen` where all of it was selected. */
export function typedOn(value: string, key: string, chosen: boolean): string {
  if (key === 'BACK') return chosen ? '' : value.slice(0, -1);
  if (SIGNS.includes(key)) {
    // A sign in the place of the one before; only a minus may begin.
    if (value === '') return key === '-' ? key : value;
    return SIGNS.includes(value.at(-1) ?? '') ? value.slice(0, -1) + key : value + key;
  }
  const before = chosen ? '' : value;
  if (key !== '.') return before + key;
  const number = before.split(/[-+*/]/).at(-1) ?? '';
  if (number.includes('.')) return before;
  return number === '' ? `${before}0.` : `${before}.`;
}
