import type { Language } from '@viaggio/contract/common';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withMany } from './withMany';

const KEY = 'viaggio.language';

/** Italian when the browser says so, English otherwise, unless the reader chose. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'it' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
}

async function loadTexts(language: Language): Promise<Record<string, unknown>> {
  const module = language === 'it' ? await import('./it/index') : await import('./en/index');
  return withMany(module.default);
}

export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  const texts = await loadTexts(language);
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadTexts(language));
  }
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Whether the reader chose a language on this device. */
export function languageWasChosen(): boolean {
  return localStorage.getItem(KEY) !== null;
}
