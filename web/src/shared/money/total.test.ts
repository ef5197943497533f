import { describe, expect, it } from 'vitest';
import { money } from './decimal';
import { viewOf } from './total';

describe('a total over several commodities', () => {
  it('lesson08_aMissingRateIsListedApartAndNeverCountedAsOneOrZero', () => {
    const view = viewOf(
      {
        byCommodity: [money('1000', 'KRW'), money('117.40', 'NZD')],
        converted: money('1000', 'KRW'),
        missingRates: ['NZD'],
      },
      'KRW',
    );
    expect(view).toEqual({ main: money('1000', 'KRW'), apart: [money('117.40', 'NZD')] });
  });

  it('shows every part where nothing could be converted', () => {
    const total = {
      byCommodity: [money('5', 'EUR'), money('7', 'NZD')],
      converted: null,
      missingRates: ['EUR', 'NZD'],
    };
    expect(viewOf(total, 'KRW')).toEqual({ main: null, apart: total.byCommodity });
  });

  it('asks no rate for nothing', () => {
    expect(
      viewOf({ byCommodity: [money('0', 'NZD')], converted: money('0', 'KRW'), missingRates: ['NZD'] }, 'KRW')
        .apart,
    ).toEqual([]);
  });

  it('is zero in the asked currency where there is nothing', () => {
    expect(viewOf({ byCommodity: [], converted: null, missingRates: [] }, 'KRW').main).toEqual(
      money('0', 'KRW'),
    );
  });
});
