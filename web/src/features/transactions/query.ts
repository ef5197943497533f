import { KINDS, STATES } from './queryWords';

/** The fields of the query language in the order in which one needs them, each with the operator that follows it. */
export const FIELDS = [
  'payee:',
  'category:',
  'account:',
  'tag:',
  'amount>',
  'date:',
  'note:',
  'state:',
  'kind:',
  'wallet:',
  'memo:',
] as const;
export type QueryField = (typeof FIELDS)[number];

const DATES = ['today', 'this-month', 'last-month', 'this-year', 'last-year'];
const ABSENT = ['payee:', 'category:', 'tag:', 'note:', 'memo:'];

/** The names of a book that a query can ask for. */
export type Vocabulary = Readonly<Partial<Record<QueryField, readonly string[]>>>;

export interface Completion {
  /** What takes the place of the word under the cursor. */
  readonly text: string;
  /** The field's word, to say what it is; null for a value. */
  readonly field: QueryField | null;
}

/** The word that the cursor is in or behind. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const isBlank = (c: string) => /\s/.test(c);

/** Words end at blanks, parentheses and bars, but for those between quotation marks. */
export function wordAt(text: string, caret: number): Word {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < caret; at += 1) {
    const c = text[at] ?? '';
    if (c === '"' && text[at - 1] !== '\\') quoted = !quoted;
    if (!quoted && (isBlank(c) || c === '(' || c === '|')) start = at + 1;
  }
  let end = caret;
  while (end < text.length) {
    const c = text[end] ?? '';
    if (quoted ? c === '"' : isBlank(c) || c === ')' || c === '|') break;
    end += 1;
  }
  if (quoted && text[end] === '"') end += 1;
  while (text[start] === '-' && start < caret) start += 1;
  return { start, end, text: text.slice(start, caret) };
}

const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase();

/** A value as the language takes it: between quotation marks where it is more than one plain word. */
export function quoted(value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._&/+-]*$/u.test(value) && !/^(none|or|없음|또는)$/i.test(value)) return value;
  return `"${value.replace(/[\\"“”]/g, '\\$&')}"`;
}

/** What the word under the cursor could become: a field, or a value of the field that it names. */
export function completions(text: string, caret: number, book: Vocabulary, limit = 8): Completion[] {
  const { text: word } = wordAt(text, caret);
  const field = FIELDS.find((each) => folded(word).startsWith(each) || word === each.slice(0, -1) + ':');
  if (field === undefined) {
    if (word.startsWith('"')) return [];
    return FIELDS.filter((each) => each.startsWith(folded(word)) && each !== folded(word)).map((each) => ({
      text: each,
      field: each,
    }));
  }
  const typed = folded(word.slice(field.length).replace(/^"/, ''));
  const known: readonly string[] =
    field === 'kind:' ? KINDS : field === 'state:' ? STATES : field === 'date:' ? DATES : (book[field] ?? []);
  const begins = known.filter((name) => folded(name).startsWith(typed));
  const holds = known.filter((name) => !begins.includes(name) && folded(name).includes(typed));
  const none = ABSENT.includes(field) && 'none'.startsWith(typed) && typed !== 'none' ? [`${field}none`] : [];
  return [...[...begins, ...holds].map((name) => `${field}${quoted(name)}`), ...none]
    .filter((each) => each !== word)
    .slice(0, limit)
    .map((each) => ({ text: each, field: null }));
}

/** The text with a completion in its place, and where the cursor goes: behind a field its value is typed at once. */
export function completed(text: string, caret: number, choice: Completion): { text: string; caret: number } {
  const { start, end } = wordAt(text, caret);
  const rest = text.slice(end);
  const gap = choice.field === null && !rest.startsWith(' ') ? ' ' : '';
  return {
    text: text.slice(0, start) + choice.text + gap + rest,
    caret: start + choice.text.length + (choice.field === null ? 1 : 0),
  };
}

export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The places that a refusal of the server names: `q[7..13]`, from zero, the end not included. */
export function mistakesOf(fields: readonly { path: string; message: string }[]): Mistake[] {
  return fields.flatMap(({ path, message }) => {
    const place = /^q\[(\d+)\.\.(\d+)\]$/.exec(path);
    return place === null ? [] : [{ start: Number(place[1]), end: Number(place[2]), message }];
  });
}

/** A text cut at the mistakes in it; each piece says whether it is one. */
export function marked(text: string, mistakes: readonly Mistake[]): { text: string; wrong: boolean }[] {
  const pieces: { text: string; wrong: boolean }[] = [];
  let at = 0;
  for (const { start, end } of mistakes) {
    const from = Math.min(Math.max(start, at), Math.max(0, text.length - 1));
    if (from > at) pieces.push({ text: text.slice(at, from), wrong: false });
    if (end > from) pieces.push({ text: text.slice(from, end), wrong: true });
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), wrong: false });
  return pieces;
}
