import { describe, expect, it } from 'vitest';
import { blockAt, blockOfDay, blocksOf, placed, rowsOf } from './layout';

const month = (name: string, count: number, days = 30) => ({
  from: `${name}-01`,
  to: `${name}-${String(days)}`,
  count,
});
const busy = {
  count: 900,
  stretches: [month('2026-11', 400), month('2026-10', 300, 31), month('2026-09', 200)],
};

describe('the layout of a long list', () => {
  it('has a block for each stretch, each behind the one before', () => {
    expect(blocksOf(busy, {})).toEqual([
      { from: '2026-11-01', to: '2026-11-30', start: 0, count: 400 },
      { from: '2026-10-01', to: '2026-10-31', start: 400, count: 300 },
      { from: '2026-09-01', to: '2026-09-30', start: 700, count: 200 },
    ]);
  });

  it('runs the other way where the oldest come first', () => {
    expect(blocksOf(busy, { sort: 'date' }).map(({ from, start }) => [from, start])).toEqual([
      ['2026-09-01', 0],
      ['2026-10-01', 200],
      ['2026-11-01', 500],
    ]);
  });

  it('never asks for days that the filter leaves out', () => {
    const blocks = blocksOf(busy, { from: '2026-09-20', to: '2026-11-05' });
    expect(blocks[0]?.to).toBe('2026-11-05');
    expect(blocks[2]?.from).toBe('2026-09-20');
  });

  it('reads a quarter at once where months have few rows, a year where they have hardly any', () => {
    const few = {
      count: 120,
      stretches: ['2026-11', '2026-10', '2026-09', '2026-08'].map((m) => month(m, 30)),
    };
    expect(blocksOf(few, {}).map(({ from, to, count }) => [from, to, count])).toEqual([
      ['2026-10-01', '2026-11-30', 60],
      ['2026-08-01', '2026-09-30', 60],
    ]);
    const rare = { count: 6, stretches: ['2026-11', '2026-02', '2025-12'].map((m) => month(m, 2)) };
    expect(blocksOf(rare, {}).map(({ from, count }) => [from, count])).toEqual([
      ['2026-02-01', 4],
      ['2025-12-01', 2],
    ]);
  });

  it('counts what has been read as it is', () => {
    const blocks = placed(blocksOf(busy, {}), (block) => (block.from === '2026-11-01' ? 399 : undefined));
    expect(blocks.map(({ start }) => start)).toEqual([0, 399, 699]);
    expect(rowsOf(blocks)).toBe(899);
    expect(rowsOf([])).toBe(0);
  });

  it('finds the block of a row and of a day', () => {
    const blocks = blocksOf(busy, {});
    expect([0, 399, 400, 699, 700, 5000].map((row) => blockAt(blocks, row))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(blockOfDay(blocks, '2026-10-15', false)).toBe(1);
    expect(blockOfDay(blocks, '2027-01-01', false)).toBe(0);
    expect(blockOfDay(blocks, '2020-01-01', false)).toBe(3);
    expect(blockOfDay(blocksOf(busy, { sort: 'date' }), '2026-10-15', true)).toBe(1);
  });
});
