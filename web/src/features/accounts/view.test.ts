import { describe, expect, it } from 'vitest';
import { money } from '@/shared/money/decimal';
import { check, emptyForm, toCreate, toPatch, wrongFrom } from './view';

const form = (part: object) => ({ ...emptyForm('KRW', 'wallet-1', '2026-11-21'), name: 'Blue', ...part });

describe('the form of an account', () => {
  it('keeps a debt below zero', () => {
    expect(toCreate(form({ kind: 'CREDIT_CARD', opening: '432,310' }), 0).openingBalance).toEqual(
      money('-432310', 'KRW'),
    );
    expect(toCreate(form({ kind: 'LOAN', opening: '-5' }), 0).openingBalance).toEqual(money('5', 'KRW'));
    expect(toCreate(form({ opening: '10*3' }), 0).openingBalance).toEqual(money('30', 'KRW'));
  });

  it('sends nothing that was left empty', () => {
    expect(toCreate(form({}), 0)).toEqual({
      name: 'Blue',
      kind: 'CHECKING',
      commodity: 'KRW',
      walletId: 'wallet-1',
    });
    expect(toCreate(form({ kind: 'CREDIT_CARD' }), 0)).not.toHaveProperty('card');
  });

  it('sends a card with its days', () => {
    const { card } = toCreate(form({ kind: 'CREDIT_CARD', limit: '5000000', statementDay: '12' }), 0);
    expect(card).toEqual({
      limit: money('5000000', 'KRW'),
      statementDay: 12,
      paymentDay: null,
      payingAccountId: null,
    });
  });

  it('patches only what was changed', () => {
    expect(toPatch(form({}), form({}), 0)).toEqual({});
    expect(toPatch(form({ institution: 'Hana' }), form({ institution: '', name: 'Green' }), 0)).toEqual({
      name: 'Green',
      institution: null,
    });
  });

  it('turns an opening balance round when the kind becomes a debt', () => {
    expect(toPatch(form({ opening: '5' }), form({ opening: '5', kind: 'LOAN' }), 0).openingBalance).toEqual(
      money('-5', 'KRW'),
    );
  });

  it('says what is wrong by field', () => {
    expect(check(form({ name: ' ', opening: '1..2', kind: 'CREDIT_CARD', statementDay: '32' }), 0)).toEqual({
      name: 'accounts:wrong.name',
      opening: 'common:amount.SYNTAX',
      statementDay: 'accounts:wrong.day',
    });
  });

  it("puts the server's words beside the right field", () => {
    expect(
      wrongFrom([
        { path: 'openingBalance.amount', message: 'too many decimals' },
        { path: 'name', message: 'taken' },
      ]),
    ).toEqual({
      opening: 'too many decimals',
      name: 'taken',
    });
  });
});
