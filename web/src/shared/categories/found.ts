interface Worded {
  readonly name: string;
  readonly word: string;
}

/** The pictures whose words, or whose name, hold all that is sought. */
export function found<T extends Worded>(icons: readonly T[], sought: string): readonly T[] {
  const parts = sought.trim().toLocaleLowerCase().split(/\s+/);
  return icons.filter(({ name, word }) => {
    const text = `${word.toLocaleLowerCase()} ${name}`;
    return parts.every((part) => text.includes(part));
  });
}
