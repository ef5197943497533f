import { useEffect } from 'react';
import { session } from '@/shared/api/session';
import { changeLanguage, languageOf } from '@/shared/i18n';
import { kept } from '@/shared/storage';

/** A browser without a choice of its own follows the profile. */
export function useProfileLanguage(): void {
  useEffect(() => {
    const state = session.state();
    if (state.kind !== 'SIGNED_IN' || kept('language') !== null) return;
    const language = languageOf(state.user.locale);
    if (language !== null) void changeLanguage(language);
  }, []);
}
