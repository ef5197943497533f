export interface Command {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint: string;
  /** Shown to whoever types a part of it; there are too many of its like to read. */
  readonly typedOnly?: boolean;
  readonly run: () => void;
}

const plainText = (text: string): string => text.normalize('NFC').toLocaleLowerCase().replaceAll(' ', '');

const MOST = 50;

/** Commands whose letters hold the typed ones in order; those that start with them come first. */
export function found(commands: readonly Command[], typed: string): Command[] {
  const wanted = plainText(typed);
  if (wanted === '') return commands.filter((command) => command.typedOnly !== true);
  return commands
    .map((command) => ({ command, rank: rankOf(plainText(command.label), wanted) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((each) => each.command);
}

function rankOf(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(wanted)) return 1;
  let from = 0;
  for (const letter of wanted) {
    const place = label.indexOf(letter, from);
    if (place < 0) return 3;
    from = place + 1;
  }
  return 2;
}

export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
