import { expect, it } from 'vitest';
import en from '@/shared/i18n/en/icons.json';
import ko from '@/shared/i18n/ko/icons.json';
import api from '../../../../docs/api/openapi.json?raw';
import { found } from './found';
import drawings from './icons.svg?raw';

interface Document {
  components: { schemas: Record<string, { properties: { icon: { pattern: string } } }> };
}

it('draws and names each icon that the API takes, and no other', () => {
  const { schemas } = (JSON.parse(api) as Document).components;
  const taken = schemas.NewCategory?.properties.icon.pattern.replaceAll(/[\^$()]/g, '').split('|') ?? [];
  const drawn = [...drawings.matchAll(/<symbol id="([^"]+)" viewBox="0 0 24 24"><path/g)].map(
    ([, name]) => name,
  );
  expect(taken.length).toBeGreaterThan(100);
  expect(drawn).toEqual(taken);
  expect(Object.keys(en.word).toSorted()).toEqual(taken.toSorted());
  expect(Object.keys(ko.word)).toEqual(Object.keys(en.word));
});

it('gives no two icons the same words', () => {
  for (const { word } of [en, ko]) expect(new Set(Object.values(word)).size).toBe(Object.keys(word).length);
});

it('finds icons by their words in the language of the page, or by their name', () => {
  const icons = [
    { name: 'bus', word: '버스, 대중교통' },
    { name: 'train', word: '기차, 지하철' },
    { name: 'cake', word: 'Cake, bakery, birthday' },
  ];
  const names = (sought: string) => found(icons, sought).map(({ name }) => name);
  expect(names('버스')).toEqual(['bus']);
  expect(names(' Train ')).toEqual(['train']);
  expect(names('bakery birth')).toEqual(['cake']);
  expect(names('')).toEqual(['bus', 'train', 'cake']);
  expect(names('boat')).toEqual([]);
});
