import { readFileSync } from 'node:fs';

export type Language = 'en' | 'ko';

/** The page's own words in a language, by their keys: `words('ko')('dashboard:arrange')`. */
export function words(language: Language): (key: string, values?: Record<string, string>) => string {
  return (key, values = {}) => {
    const [room = '', path = ''] = key.split(':');
    const texts = new URL(`../src/shared/i18n/${language}/${room}.json`, import.meta.url);
    const found = path
      .split('.')
      .reduce<unknown>(
        (at, part) => (at as Record<string, unknown> | undefined)?.[part],
        JSON.parse(readFileSync(texts, 'utf8')),
      );
    if (typeof found !== 'string') throw new Error(`no text ${key}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}
