import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { type Language, languageOf } from './index';

function listen(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => {
    i18next.off('languageChanged', changed);
  };
}

const language = (): Language => languageOf(i18next.language) ?? 'en';

/** The language on screen. Every amount asks for it, so it costs less than the words themselves: rows of a list have many. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, language);
}
