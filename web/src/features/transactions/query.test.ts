import { describe, expect, it } from 'vitest';
import { completed, completions, marked, mistakesOf, quoted, wordAt } from './query';

const book = {
  'payee:': ['Emart', 'Blue Bottle', 'Market Kurly'],
  'tag:': ['trip'],
} as const;
const offered = (text: string, caret = text.length) =>
  completions(text, caret, book).map((each) => each.text);

describe('completing a query', () => {
  it('offers the fields that begin with what is typed, also behind a minus', () => {
    expect(offered('')).toHaveLength(11);
    expect(offered('pa')).toEqual(['payee:']);
    expect(offered('coffee -ca')).toEqual(['category:']);
    expect(offered('coffee')).toEqual([]);
  });

  it('offers the values of a field: those that begin with what is typed first', () => {
    expect(offered('payee:ma')).toEqual(['payee:"Market Kurly"', 'payee:Emart']);
    expect(offered('payee:"blue b')).toEqual(['payee:"Blue Bottle"']);
    expect(offered('payee:')).toEqual([
      'payee:Emart',
      'payee:"Blue Bottle"',
      'payee:"Market Kurly"',
      'payee:none',
    ]);
    expect(offered('state:p')).toEqual(['state:pending']);
    expect(offered('date:l')).toEqual(['date:last-month', 'date:last-year']);
    expect(offered('note:x')).toEqual([]);
  });

  it('completes the word under the cursor and leaves the others', () => {
    const text = 'tag:trip pay amount>5';
    const caret = 'tag:trip pay'.length;
    const [choice] = completions(text, caret, book);
    expect(choice).toEqual({ text: 'payee:', field: 'payee:' });
    const field = completed(text, caret, { text: 'payee:', field: 'payee:' });
    expect(field).toEqual({ text: 'tag:trip payee: amount>5', caret: 15 });
    const value = completed(field.text, field.caret, { text: 'payee:Emart', field: null });
    expect(value).toEqual({ text: 'tag:trip payee:Emart amount>5', caret: 21 });
  });

  it('knows words by blanks outside of quotation marks, parentheses and bars', () => {
    expect(wordAt('a (b|c', 6)).toEqual({ start: 5, end: 6, text: 'c' });
    expect(wordAt('payee:"blue bottle" x', 12)).toEqual({ start: 0, end: 19, text: 'payee:"blue ' });
  });

  it('puts between quotation marks what is more than a plain word', () => {
    expect(['Emart', '이마트', 'a b', 'or', '5" nails'].map(quoted)).toEqual([
      'Emart',
      '이마트',
      '"a b"',
      '"or"',
      '"5\\" nails"',
    ]);
  });
});

describe('what is wrong with a query', () => {
  it('is underlined where the server says', () => {
    const mistakes = mistakesOf([
      { path: 'q[6..13]', message: 'no such field' },
      { path: 'account', message: 'something else' },
    ]);
    expect(mistakes).toEqual([{ start: 6, end: 13, message: 'no such field' }]);
    expect(marked('lunch foo:bar x', mistakes)).toEqual([
      { text: 'lunch ', wrong: false },
      { text: 'foo:bar', wrong: true },
      { text: ' x', wrong: false },
    ]);
  });

  it('is shown at the last character where it is behind the end', () => {
    expect(marked('a |', [{ start: 3, end: 4, message: '' }])).toEqual([
      { text: 'a ', wrong: false },
      { text: '|', wrong: true },
    ]);
  });
});
