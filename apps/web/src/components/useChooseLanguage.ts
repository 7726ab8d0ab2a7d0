import type { Language } from '@viaggio/contract/common';
import { useCallback } from 'react';
import { call } from '../api';
import { changeLanguage } from '../i18n/i18n';

/** Languages by the names they give themselves. */
export const LANGUAGES = [
  ['it', 'Italiano'],
  ['en', 'English'],
] as const;

/** Changes the language here and remembers it for the member's other devices. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  return useCallback(async (language) => {
    await changeLanguage(language);
    // The screen has changed already: that the server did not hear it is no reason to stop.
    await call('updateMe', { body: { language } }).catch(() => undefined);
  }, []);
}
