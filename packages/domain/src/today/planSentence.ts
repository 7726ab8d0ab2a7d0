import type { Bilingual } from '../touchpoints/index';
import type { Finding } from './types';

/** What stands in a sentence: how it is written is up to who writes it. */
export type SentenceValue =
  | { readonly kind: 'number' | 'money' | 'feeling' | 'estimate'; readonly value: number }
  | { readonly kind: 'name'; readonly name: Bilingual }
  | { readonly kind: 'channel' | 'event'; readonly id: string }
  /** 0 Sunday … 6 Saturday. */
  | { readonly kind: 'weekday'; readonly weekday: number };

export interface SentencePart {
  /** Key of the text, without the form of its plural. */
  readonly key: string;
  /** What the plural goes by. */
  readonly count: number;
  readonly values: Readonly<Record<string, SentenceValue>>;
}

const CARRIES_ORDERS = 1;

/**
 * A finding as one sentence in parts: what happened, and what it is worth where money is at stake. The same parts are
 * written on the page and in the mail, in the reader's language.
 *
 * @param weekday of yesterday, 0 Sunday
 */
export function planSentence(finding: Finding, weekday: number): SentencePart[] {
  const { kind, figure, span, value, expected, name, subject, worth } = finding;
  const key = `${kind}_${kind === 'stage' ? figure : 'is'}_${span}`;
  const written = kind === 'revenue' ? 'money' : kind === 'feeling' ? 'feeling' : 'number';
  const values: Record<string, SentenceValue> = {
    n: { kind: written, value: kind === 'feeling' || kind === 'revenue' ? value : Math.round(value) },
    usual: {
      kind: written,
      value: kind === 'feeling' || kind === 'revenue' ? expected : Math.round(expected),
    },
  };
  if (kind === 'stage' || kind === 'touchpoint' || kind === 'feeling') {
    values.name = { kind: 'name', name: name ?? { it: subject, en: subject } };
  }
  if (kind === 'channel') values.name = { kind: 'channel', id: subject };
  if (kind === 'snag') values.name = name === null ? { kind: 'event', id: subject } : { kind: 'name', name };
  if (span === 'day' && kind !== 'feeling') values.weekday = { kind: 'weekday', weekday };
  const said: SentencePart[] = [{ key, count: Math.round(value), values }];
  if (worth !== null && worth >= CARRIES_ORDERS && kind !== 'revenue' && kind !== 'orders') {
    said.push({ key: 'worth', count: 1, values: { money: { kind: 'estimate', value: worth } } });
  }
  return said;
}
