import type { SentencePart, SentenceValue } from './planSentence';

export interface Writing {
  readonly language: 'it' | 'en';
  readonly texts: Readonly<Record<string, string>>;
  /** How a value is written: numbers, money and names of the reader's language. */
  readonly write: (value: SentenceValue) => string;
}

const RULES = { it: new Intl.PluralRules('it'), en: new Intl.PluralRules('en') };

/** Fills the text of a part with its values; a part nobody has words for is its key, which a test forbids. */
export function writePart({ key, count, values }: SentencePart, { language, texts, write }: Writing): string {
  const form = RULES[language].select(count) === 'one' ? 'one' : 'other';
  const text = texts[`${key}_${form}`] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    return value === undefined ? '' : write(value);
  });
}

/** One sentence: its parts with a colon between, and a full stop. */
export const writeSentence = (parts: readonly SentencePart[], writing: Writing): string =>
  `${parts.map((part) => writePart(part, writing)).join(': ')}.`;
