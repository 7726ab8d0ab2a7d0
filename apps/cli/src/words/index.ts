import { en } from './en';
import { it } from './it';
import type { Words } from './words';

export interface Language {
  readonly locale: 'it' | 'en';
  readonly words: Words;
}

/** The language of the shell: Italian where it says so, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^it(?:[_.-]|$)/i.test(said) ? { locale: 'it', words: it } : { locale: 'en', words: en };
}

export type { Words };
