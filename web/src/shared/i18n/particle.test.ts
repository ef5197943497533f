import { expect, test } from 'vitest';
import { withParticles } from './particle';

test.each([
  ['커피을(를) 추가했어요.', '커피를 추가했어요.'],
  ['통장을(를) 보관했어요.', '통장을 보관했어요.'],
  ['파란 카드(으)로', '파란 카드로'],
  ['비상금 통장(으)로', '비상금 통장으로'],
  ['지하철(으)로', '지하철로'],
  ['Emart을(를) 추가했어요.', 'Emart을(를) 추가했어요.'],
])('%s becomes %s', (open, chosen) => {
  expect(withParticles(open)).toBe(chosen);
});
