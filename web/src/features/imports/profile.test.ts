import { describe, expect, it } from 'vitest';
import type { CsvProfile } from '@/shared/api/imports';
import {
  choicesFor,
  columnsOf,
  dateChoices,
  dateExample,
  headerAt,
  isDirectionless,
  meaningOf,
  outcomeOf,
  signOf,
  withDates,
  withDecimal,
  withDialect,
  withHeader,
  withMeaning,
  withSign,
} from './profile';

const profile: CsvProfile = {
  version: 1,
  name: 'Bank',
  dialect: { encoding: 'UTF_8', delimiter: ',', quote: '"' },
  columns: { DATE: [0], PAYEE: [1], AMOUNT: [2] },
  dates: { patterns: ['yyyy-MM-dd'], zone: 'Asia/Seoul' },
  numbers: { decimal: '.', grouping: ',' },
  signs: { kind: 'SIGNED', negated: false, outIsNegative: false, inWords: [], outWords: [] },
  rows: {
    header: ['Day', 'Who', 'Sum'],
    preambleRows: 0,
    width: 3,
    continuation: false,
    order: 'UNKNOWN',
    skip: [],
  },
};
const cells = [['Account 1'], ['Day', 'Who ', 'Sum'], ['2026-01-02', '', '5'], ['2026-01-03', 'Cafe', '6']];

describe('a profile corrected by a person', () => {
  it('moves a meaning from one column to another and leaves no empty meaning behind', () => {
    const changed = withMeaning(profile, 1, 'MEMO');
    expect(changed.columns).toEqual({ DATE: [0], AMOUNT: [2], MEMO: [1] });
    expect(meaningOf(changed, 1)).toBe('MEMO');
    expect(meaningOf(withMeaning(profile, 1, null), 1)).toBeNull();
  });

  it('reads signs from two columns once one of them is called in or out, and back from one amount', () => {
    const two = withMeaning(profile, 2, 'OUT');
    expect(signOf(two)).toBe('IN_OUT');
    expect(signOf(withMeaning(two, 2, 'AMOUNT'))).toBe('SIGNED');
  });

  it('tells a turned sign from a plain one', () => {
    expect(signOf(withSign(profile, 'NEGATED'))).toBe('NEGATED');
    expect(withSign(profile, 'NEGATED').signs).toMatchObject({ kind: 'SIGNED', negated: true });
  });

  it('asks for a direction only where nothing told it', () => {
    const assumed = [{ code: 'SIGN_ASSUMED', message: '' }];
    expect(isDirectionless({ profile, reasons: assumed })).toBe(true);
    expect(isDirectionless({ profile, reasons: [] })).toBe(false);
    expect(isDirectionless({ profile: withSign(profile, 'NEGATED'), reasons: assumed })).toBe(false);
  });

  it('never lets one mark be the decimal point and a group mark at once', () => {
    for (const mark of [',', '.']) {
      const { numbers } = withDecimal(profile, mark);
      expect(numbers.decimal).toBe(mark);
      expect(numbers.grouping).not.toContain(mark);
    }
  });

  it('keeps several patterns of days as one choice', () => {
    const several = withDates(profile, 'dd.MM.yyyy\ndd.MM.yy');
    expect(several.dates.patterns).toEqual(['dd.MM.yyyy', 'dd.MM.yy']);
    expect(dateChoices(several)[0]).toBe('dd.MM.yyyy\ndd.MM.yy');
  });

  it('finds the line of the column names, and forgets the names when the file is cut otherwise', () => {
    expect(headerAt(profile, cells)).toBe(1);
    const cut = withDialect(profile, { delimiter: ';' });
    expect(headerAt(cut, cells)).toBe(-1);
    expect(withHeader(cut, cells, 1).rows.header).toEqual(['Day', 'Who ', 'Sum']);
  });

  it('shows each column with its name and the first value in it', () => {
    expect(columnsOf(profile, cells)[1]).toEqual({ index: 1, name: 'Who', example: 'Cafe' });
  });
});

it('offers no choice for a line that cannot be read', () => {
  expect(choicesFor('INVALID')).toEqual([]);
  expect(choicesFor('TRANSFER_CANDIDATE')).toContain('TRANSFER');
  expect(choicesFor('DUPLICATE')).toEqual(['NEW', 'SKIP']);
});

it('shows patterns of days by a day, never by their letters', () => {
  expect(dateExample('dd.MM.yyyy')).toBe('31.12.2026');
  expect(dateExample('dd MMM yyyy\nM/d/yy')).toBe('31 Dec 2026 · 12/31/26');
});

it('says of a booked row whether it was added, became a transfer or was left out', () => {
  expect(outcomeOf({ adds: true, choice: null })).toBe('ADDED');
  expect(outcomeOf({ adds: false, choice: 'TRANSFER' })).toBe('LINKED');
  expect(outcomeOf({ adds: false, choice: 'SKIP' })).toBe('LEFT');
});
