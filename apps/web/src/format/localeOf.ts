/**
 * The regional form of a language: the reader's own when the browser has one (en-IE, it-CH), else that of Europe,
 * so that English does not mean American dates.
 */
export function localeOf(language: string, preferred: readonly string[]): string {
  const own = preferred.find((locale) => locale.toLowerCase().startsWith(`${language}-`));
  return own ?? (language === 'it' ? 'it-IT' : 'en-GB');
}
