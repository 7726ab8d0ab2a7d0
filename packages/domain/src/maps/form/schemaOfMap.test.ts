import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../arbitraries.fixture';
import { readMapJson, writeMapJson } from '../index';
import { schemaOfMap } from './schemaOfMap';

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const KNOWN = 'type const enum pattern maxLength minimum maximum maxItems items required properties'.split(
  ' ',
);
const NOTES = ['description', 'default', 'title', '$schema'];

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** JSON Schema (2020-12), as far as ours goes: a keyword it does not know is a fault. */
function fits(value: unknown, schema: Schema): boolean {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.includes(key) && !NOTES.includes(key));
  if (unknown.length > 0) throw new Error(`keywords unknown here: ${unknown.join(', ')}`);
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === 'string') {
    // Lengths are in characters there, in UTF-16 units here: ours is the stricter.
    if ([...value].length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) return false;
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return false;
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) return false;
    if (value > (schema.maximum ?? Number.POSITIVE_INFINITY)) return false;
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) return false;
    return value.every((it) => !items || fits(it, items));
  }
  if (typeof value !== 'object' || value === null) return true;
  const has = new Map(Object.entries(value));
  return (
    (schema.required ?? []).every((key) => has.has(key)) &&
    Object.entries(schema.properties ?? {}).every(([key, part]) => !has.has(key) || fits(has.get(key), part))
  );
}

const published = JSON.parse(
  readFileSync(new URL('../../../../../docs/schemas/map.schema.json', import.meta.url), 'utf8'),
) as Schema;

/** The JSON with one value, somewhere, replaced. */
function spoil(value: unknown, path: number, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  if (keys.length === 0) return by;
  const key = keys[path % keys.length]!;
  const inside = spoil((value as Record<string, unknown>)[key], Math.floor(path / keys.length), by);
  return Array.isArray(value)
    ? value.map((it, i) => (String(i) === key ? inside : it))
    : { ...value, [key]: inside };
}

describe('the JSON Schema of the open format', () => {
  it('is the published one', () => {
    expect(published).toEqual(schemaOfMap());
  });

  it('takes every map', () => {
    fc.assert(fc.property(anyMap, (map) => fits(JSON.parse(writeMapJson(map)), published)));
  });

  it('takes and refuses what the reader does', () => {
    const values = fc.oneof(
      fc.constantFrom(
        'a\u0000b',
        '\ud83d',
        null,
        true,
        '',
        'x',
        0,
        1,
        5.5,
        -2,
        99,
        [],
        {},
        ['a'],
        'as-is',
        '2026-01-01',
        'x'.repeat(2_001),
      ),
    );
    let refused = 0;
    fc.assert(
      fc.property(anyMap, fc.nat(), values, (map, path, by) => {
        const file = spoil(JSON.parse(writeMapJson(map)), path, by);
        const code = codeOf(() => readMapJson(JSON.stringify(file)));
        if (code === 'map_id_twice') return;
        if (code !== undefined) refused++;
        expect([fits(file, published), code]).toEqual([code === undefined, code]);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  function codeOf(read: () => unknown): string | undefined {
    try {
      read();
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  }
});
