import { describe, expect, it } from 'vitest';
import { filterOf, transactionSearch } from './transactions';

describe('the address of the register', () => {
  it('keeps what it knows', () => {
    const search = {
      q: 'payee:emart',
      from: '2026-11-01',
      to: '2026-11-30',
      category: 'none',
      min: '20',
      new: true,
    };
    expect(transactionSearch(search)).toEqual(search);
  });

  it('drops what it does not understand, so that a mangled link still opens', () => {
    expect(
      transactionSearch({
        from: '2026-02-30',
        min: 'much',
        q: '',
        evil: '<script>',
        kind: ['EXPENSE'],
        new: 'yes',
      }),
    ).toEqual({});
  });

  it('asks the server for filters only', () => {
    expect(filterOf({ new: true, account: 'a' })).toEqual({ account: 'a' });
  });
});
