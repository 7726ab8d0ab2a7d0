import { FORMAT_CHECKS } from './formats';
import type { ValueFormat, ValueSchema, ValueType } from './types';

type Json = Readonly<Record<string, unknown>>;

/**
 * What counts as a rule when one is drafted. A draft must be broken by what is wrong, not by what is rare:
 * required: in 99 of 100 of at least 20 · a property or a type: in 1 of 100 · a list of values: at most 12 short texts,
 * each seen 3 times, 10 times on average · numbers are never drafted as whole numbers (a price without cents is not a
 * rule) nor with a range.
 */
const REQUIRED = { share: 0.99, least: 20 };
const LISTED = 0.01;
const VALUES = { most: 12, each: 3, average: 10, least: 50, length: 60 };
const LEAST_OF_FORMAT = 20;
const FORMATS: readonly ValueFormat[] = ['date-time', 'date', 'uri'];
const MAX_PROPERTIES = 200;
const MAX_LEVELS = 3;

function typeOf(value: unknown): ValueType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'number' || type === 'boolean' || type === 'object' ? type : 'string';
}

/** A schema that the given objects keep to, but for a hundredth of them. */
export function draftSchema(objects: readonly Json[], level = 1): ValueSchema {
  const values = new Map<string, unknown[]>();
  for (const object of objects) {
    for (const [name, value] of Object.entries(object)) {
      const known = values.get(name);
      if (known) known.push(value);
      else if (values.size < MAX_PROPERTIES) values.set(name, [value]);
    }
  }
  const listed = [...values].filter(([, seen]) => seen.length >= Math.max(1, LISTED * objects.length));
  const required = listed
    .filter(([, seen]) => objects.length >= REQUIRED.least && seen.length >= REQUIRED.share * objects.length)
    .map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(listed.map(([name, seen]) => [name, draftValue(seen, level)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function draftValue(seen: readonly unknown[], level: number): ValueSchema {
  const byType = new Map<ValueType, unknown[]>();
  for (const value of seen) {
    const type = typeOf(value);
    const known = byType.get(type);
    if (known) known.push(value);
    else byType.set(type, [value]);
  }
  const types = [...byType]
    .filter(([, of]) => of.length >= LISTED * seen.length)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([type]) => type);
  const [only] = types;
  const type = types.length === 1 && only !== undefined ? only : types;
  if (type === 'string') return { type, ...draftTexts(byType.get('string') as string[]) };
  if (level >= MAX_LEVELS) return { type };
  if (type === 'object') return draftSchema(byType.get('object') as Json[], level + 1);
  if (type === 'array') return { type, ...draftItems((byType.get('array') as unknown[][]).flat(), level) };
  return { type };
}

function draftItems(items: readonly unknown[], level: number): Pick<ValueSchema, 'items'> {
  if (items.length === 0) return {};
  return { items: draftValue(items, level + 1) };
}

function draftTexts(texts: readonly string[]): Pick<ValueSchema, 'enum' | 'format'> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > VALUES.most) break;
  }
  const isFew =
    texts.length >= VALUES.least &&
    counts.size <= VALUES.most &&
    texts.length >= VALUES.average * counts.size &&
    [...counts].every(([text, count]) => count >= VALUES.each && text.length <= VALUES.length);
  if (isFew) return { enum: [...counts.keys()].sort() };
  const format = FORMATS.find(
    (one) => texts.length >= LEAST_OF_FORMAT && texts.every((text) => FORMAT_CHECKS[one](text)),
  );
  return format === undefined ? {} : { format };
}
