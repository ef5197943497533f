import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, kept } from '@/shared/storage';
import { withParticles } from './particle';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

type Texts = Record<string, Record<string, unknown>>;

// One chunk per language; only the one in use is loaded.
const loaders: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  en: () => import('./en'),
  ko: () => import('./ko'),
};

/** Namespaces that only one room needs: fetched with it, not with the first load. */
export const ROOM_TEXTS = [
  'accounts',
  'settings',
  'goals',
  'installments',
  'owed',
  'recurring',
  'allowance',
  'forecast',
  'ahead',
  'alerts',
  'imports',
  'trash',
  'activity',
  'start',
  'trends',
  'history',
  'cards',
  'explain',
  'icons',
  'budget',
  'periods',
] as const;
export type RoomTexts = (typeof ROOM_TEXTS)[number];

const ofRooms = import.meta.glob<Record<string, unknown>>(
  './{en,ko}/{accounts,settings,imports,trash,activity,start,trends,history,cards,explain,icons,budget,periods,goals,installments,owed,recurring,allowance,forecast,ahead,alerts}.json',
  { import: 'default' },
);
const entered = new Set<RoomTexts>();

export function languageOf(locale: string | null | undefined): Language | null {
  const short = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short) ?? null;
}

export function firstLanguage(): Language {
  return languageOf(kept('language')) ?? languageOf(navigator.language) ?? 'en';
}

async function load(language: Language): Promise<void> {
  await Promise.all([loadFirst(language), ...[...entered].map((room) => loadRoom(language, room))]);
}

async function loadRoom(language: Language, room: RoomTexts): Promise<void> {
  if (i18next.hasResourceBundle(language, room)) return;
  const bundle = await ofRooms[`./${language}/${room}.json`]?.();
  i18next.addResourceBundle(language, room, bundle);
}

/** The words of a room, in the language that is spoken; asked for beside the room itself. */
export async function loadTexts(...rooms: readonly RoomTexts[]): Promise<void> {
  rooms.forEach((room) => entered.add(room));
  await load(languageOf(i18next.language) ?? 'en');
}

async function loadFirst(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'frame')) return;
  const { texts } = await loaders[language]();
  for (const [namespace, bundle] of Object.entries(texts))
    i18next.addResourceBundle(language, namespace, bundle);
}

/** A room, or what opens in one, with the words that only it needs. */
export const withTexts =
  <T>(room: () => Promise<T>, ...texts: RoomTexts[]) =>
  async (): Promise<T> =>
    (await Promise.all([room(), loadTexts(...texts)]))[0];

export async function startI18n(language: Language): Promise<void> {
  i18next.use(initReactI18next);
  i18next.use({ type: 'postProcessor' as const, name: 'particles', process: withParticles });
  await i18next.init({
    postProcess: 'particles',
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
    resources: {},
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  keep('language', language);
}
