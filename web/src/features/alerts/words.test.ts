import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { AlertEvent, Category, Wallet } from '@/shared/api/contract';
import { changeLanguage, loadTexts, startI18n } from '@/shared/i18n';
import { money } from '@/shared/money/decimal';
import { eventWords, type Names, ruleWords } from './words';

const wallet = (id: string, name: string) => ({ id, name, currency: 'KRW' }) as Wallet;
const one: Names = {
  wallets: [wallet('w1', 'Everyday')],
  categories: [{ id: 'food', name: 'Food' } as Category],
};
const two: Names = { ...one, wallets: [...one.wallets, wallet('w2', 'Shop')] };
const won = (amount: string) => money(amount, 'KRW');
const food = { scope: 'BUDGET', walletId: 'w1', categoryId: 'food', direction: 'OVER' } as const;

beforeAll(async () => {
  await startI18n('en');
  await loadTexts('alerts');
});

test('a rule is a sentence, which names the wallet only where there are several', async () => {
  await changeLanguage('en');
  const percent = { ...food, threshold: { percent: '80' } } as const;
  expect(ruleWords(i18next.t, percent, one, 'en')).toBe('Food: more than 80 % of the plan is spent');
  expect(ruleWords(i18next.t, percent, two, 'en')).toBe(
    'Food in Everyday: more than 80 % of the plan is spent',
  );
  const allowance = { scope: 'ALLOWANCE', walletId: null, categoryId: null, direction: 'UNDER' } as const;
  const nothing = { amount: '0', commodity: 'KRW' } as const;
  expect(ruleWords(i18next.t, { ...allowance, threshold: nothing }, two, 'en')).toBe(
    'Daily allowance goes below zero',
  );
  await changeLanguage('ko');
  expect(ruleWords(i18next.t, { ...allowance, threshold: { percent: '20' } }, one, 'ko')).toBe(
    '하루 예산: 하루 몫의 20%보다 적게 남으면',
  );
});

test('a crossing says what, by how much, and what the threshold was', async () => {
  await changeLanguage('en');
  const event = {
    ...food,
    figure: won('80001'),
    threshold: won('80000'),
    percent: '80',
    plan: won('100000'),
  } as unknown as AlertEvent;
  expect(eventWords(i18next.t, event, one, 'en')).toBe(
    'Food: ₩80,001 was spent, ₩1 more than ₩80,000 (80 % of ₩100,000).',
  );
  expect(eventWords(i18next.t, { ...event, categoryId: 'gone' }, one, 'en')).toContain(
    'A category that is gone: ₩80,001',
  );
  expect(eventWords(i18next.t, { ...event, direction: 'PACE' }, one, 'en')).toBe(
    'Food: ₩80,001 was spent, ₩1 more than the ₩80,000 that fitted that day.',
  );
  const low = {
    ...event,
    scope: 'WALLET',
    categoryId: null,
    direction: 'UNDER',
    percent: null,
  } as AlertEvent;
  expect(eventWords(i18next.t, { ...low, figure: won('-5'), threshold: won('0') }, one, 'en')).toBe(
    'Everyday went below zero, to −\u2060₩5.',
  );
  await changeLanguage('ko');
  expect(eventWords(i18next.t, { ...low, figure: won('79000') }, one, 'ko')).toBe(
    'Everyday 잔액은 ₩79,000, 기준 ₩80,000보다 ₩1,000 적어요.',
  );
});
