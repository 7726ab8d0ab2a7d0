import type { Language } from '@viaggio/contract/common';
import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, readKept } from '../app/kept';
import { italianArticles } from './italianArticles';
import { withMany } from './withMany';

const KEY = 'viaggio.language';

/** Parts of the application with texts of their own, which the first look at the map need not carry. */
const SECTIONS = {
  account: { it: () => import('./it/account'), en: () => import('./en/account') },
  analysis: { it: () => import('./it/analysis/index'), en: () => import('./en/analysis/index') },
  segments: { it: () => import('./it/segments'), en: () => import('./en/segments') },
  today: { it: () => import('./it/today'), en: () => import('./en/today') },
  alerts: { it: () => import('./it/alerts'), en: () => import('./en/alerts') },
  backups: { it: () => import('./it/backups'), en: () => import('./en/backups') },
  boards: { it: () => import('./it/boards'), en: () => import('./en/boards') },
  livingMap: { it: () => import('./it/livingMap'), en: () => import('./en/livingMap') },
  maps: { it: () => import('./it/maps/index'), en: () => import('./en/maps/index') },
  privacy: { it: () => import('./it/privacy'), en: () => import('./en/privacy') },
  reasons: { it: () => import('./it/reasons'), en: () => import('./en/reasons') },
  recovery: { it: () => import('./it/recovery'), en: () => import('./en/recovery') },
  site: { it: () => import('./it/site'), en: () => import('./en/site') },
  settings: { it: () => import('./it/settings'), en: () => import('./en/settings') },
  customer: { it: () => import('./it/customer'), en: () => import('./en/customer') },
  personas: { it: () => import('./it/personas'), en: () => import('./en/personas') },
  verify: { it: () => import('./it/verify'), en: () => import('./en/verify') },
  webhooks: { it: () => import('./it/webhooks'), en: () => import('./en/webhooks') },
  welcome: { it: () => import('./it/welcome'), en: () => import('./en/welcome') },
  wordOfMouth: { it: () => import('./it/wordOfMouth'), en: () => import('./en/wordOfMouth') },
  counter: { it: () => import('./it/counter'), en: () => import('./en/counter') },
};
const ARTICLES: PostProcessorModule = {
  type: 'postProcessor',
  name: 'articles',
  process: (text) => (i18next.language === 'it' ? italianArticles(text) : text),
};
type Section = keyof typeof SECTIONS;
const loaded = new Set<Section>();

/** Italian when the browser says so, English otherwise, unless the reader chose. */
export function preferredLanguage(): Language {
  const chosen = readKept(KEY);
  if (chosen === 'it' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
}

async function loadTexts(language: Language): Promise<Record<string, unknown>> {
  const module = language === 'it' ? await import('./it/index') : await import('./en/index');
  return withMany(module.default);
}

async function addSection(section: Section, language: Language): Promise<void> {
  if (i18next.getResource(language, 'translation', section) !== undefined) return;
  const module = await SECTIONS[section][language]();
  const texts = { [section]: withMany(module.default) };
  i18next.addResourceBundle(language, 'translation', texts, true);
}

/** Fetches the texts of parts; to be done before their pages are shown. A change of language fetches them again. */
export async function loadSections(...sections: readonly Section[]): Promise<void> {
  for (const section of sections) loaded.add(section);
  await Promise.all(sections.map((section) => addSection(section, i18next.language as Language)));
}

export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  const texts = await loadTexts(language);
  document.documentElement.lang = language;
  await i18next
    .use(initReactI18next)
    .use(ARTICLES)
    .init({
      lng: language,
      resources: { [language]: { translation: texts } },
      fallbackLng: false,
      interpolation: { escapeValue: false },
      returnNull: false,
      postProcess: [ARTICLES.name],
    });
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadTexts(language));
  }
  await Promise.all([...loaded].map((section) => addSection(section, language)));
  keep(KEY, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Whether the reader chose a language on this device. */
export function languageWasChosen(): boolean {
  return readKept(KEY) !== null;
}
