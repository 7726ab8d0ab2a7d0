import {
  CARD_ORIGINS,
  MAP_KINDS,
  type MapCard,
  type MapDocument,
  type MapRow,
  type MapStage,
  type MapSticky,
  type MapTimer,
  ROW_KINDS,
} from '@viaggio/domain/maps';
import * as Y from 'yjs';
import { spliceText } from './text';

/** Reads one stored value. What is missing or unreadable becomes the usual value: no entry is lost for one bad field. */
type Read<T> = (stored: unknown) => T;
type Fields<T> = { readonly [K in keyof T]: Read<T[K]> };

const textOr = (usual: string) => (stored: unknown) => (typeof stored === 'string' ? stored : usual);
const text = textOr('');
const textOrNull = (stored: unknown) => (typeof stored === 'string' ? stored : null);
const flag = (stored: unknown) => stored === true;
const oneOf =
  <T extends string>(allowed: readonly T[], usual: T) =>
  (stored: unknown) =>
    allowed.find((it) => it === stored) ?? usual;
const oneOrNull =
  <T extends string>(allowed: readonly T[]) =>
  (stored: unknown) =>
    allowed.find((it) => it === stored) ?? null;
const number = (stored: unknown) => (typeof stored === 'number' && Number.isFinite(stored) ? stored : null);
const within = (least: number, most: number) => (stored: unknown) => {
  const read = number(stored);
  return read !== null && read >= least && read <= most ? read : null;
};

export type StageFields = Omit<MapStage, 'id'>;
export const STAGE: Fields<StageFields> = { name: text, words: text, binding: textOrNull };

export type RowFields = Omit<MapRow, 'id'>;
export const ROW: Fields<RowFields> = {
  kind: oneOf(ROW_KINDS, 'text'),
  title: text,
  hidden: flag,
  lane: text,
};

export type CardFields = Omit<MapCard, 'id'>;
export const CARD: Fields<CardFields> = {
  row: text,
  stage: text,
  text,
  origin: oneOf(CARD_ORIGINS, 'written'),
  verdict: oneOrNull(['confirmed', 'refuted'] as const),
  persona: textOrNull,
  touchpoint: textOrNull,
  channel: textOrNull,
  score: within(-2, 2),
  ideal: flag,
  moment: oneOrNull(['interest', 'decision', 'truth'] as const),
  effort: within(1, 5),
  value: within(1, 5),
  answers: textOrNull,
  report: textOrNull,
  target: number,
  owner: text,
  due: textOrNull,
  image: textOrNull,
  optional: flag,
};

export type StickyFields = Omit<MapSticky, 'id'>;
export const STICKY: Fields<StickyFields> = {
  stage: text,
  text,
  author: text,
  color: (stored) => Math.round(within(0, 5)(stored) ?? 0),
};

export type MetaFields = Pick<MapDocument, 'title' | 'kind' | 'language' | 'model' | 'personas' | 'timer'>;
export const META: Fields<MetaFields> = {
  title: text,
  kind: oneOf(MAP_KINDS, 'as-is'),
  language: oneOf(['it', 'en'] as const, 'it'),
  model: textOrNull,
  personas: (stored) => (Array.isArray(stored) ? stored.filter((it) => typeof it === 'string') : []),
  timer: readTimer,
};

function readTimer(stored: unknown): MapTimer | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { endsAt, seconds } = stored as Partial<Record<keyof MapTimer, unknown>>;
  return typeof endsAt === 'number' && typeof seconds === 'number' ? { endsAt, seconds } : null;
}

const keysOf = <T extends object>(fields: Fields<T>) => Object.keys(fields) as (keyof T & string)[];

/** All fields of an entry. Shared texts are read as they stand. */
export function readFields<T extends object>(entry: Y.Map<unknown>, fields: Fields<T>): T {
  const read: Partial<T> = {};
  for (const key of keysOf(fields)) {
    const stored = entry.get(key);
    read[key] = fields[key](stored instanceof Y.Text ? stored.toString() : stored);
  }
  return read as T;
}

/**
 * Writes what differs from what stands there, and nothing else. Usual values are taken out. Fields named in `shared`
 * are texts that several people may write in at once: they are changed in place.
 */
export function writeFields<T extends object>(
  entry: Y.Map<unknown>,
  fields: Fields<T>,
  change: Partial<T>,
  shared?: keyof T & string,
): void {
  for (const key of keysOf(fields)) {
    const value = change[key];
    if (value === undefined) continue;
    if (key === shared) writeShared(entry, key, String(value));
    else if (isSame(value, fields[key](undefined))) entry.delete(key);
    else if (!isSame(value, entry.get(key))) entry.set(key, value);
  }
}

/** A text is made with its entry, even when empty: two people who begin to write in it must write in the same one. */
function writeShared(entry: Y.Map<unknown>, key: string, value: string): void {
  const text = entry.get(key);
  if (text instanceof Y.Text) spliceText(text, value);
  else entry.set(key, new Y.Text(value));
}

/** Fields are plain values, lists of names or a timer. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
