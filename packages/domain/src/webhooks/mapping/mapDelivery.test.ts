import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVIDER_KITS } from '../index';
import { checkMapping } from './checkMapping';
import { type Mapped, mapDelivery } from './mapDelivery';
import { fromMinor } from './minorUnits';
import type { WebhookMapping } from './types';

const deps = { prefix: 'hook1|', digest: (text: string) => `digest${text.length}`, bodyDigest: 'body' };

function mappingOf(raw: unknown): WebhookMapping {
  const checked = checkMapping(raw);
  if (checked.kind === 'refused') throw new Error(`${checked.code} at ${checked.at}`);
  return checked.mapping;
}

const rule = (more: object = {}) => ({ event: { value: 'Order Completed' }, ...more });
const map = (
  rules: object[],
  body: unknown,
  more: object = {},
  headers: Record<string, string> = {},
): Mapped => mapDelivery(mappingOf({ version: 1, rules, ...more }), { body, headers }, deps);

function items(mapped: Mapped): Record<string, unknown>[] {
  if (mapped.kind !== 'mapped') throw new Error(mapped.code);
  return mapped.items.map(({ item }) => item as Record<string, unknown>);
}

describe('what a rule makes', () => {
  it('an event with its time, who it was and its details', () => {
    const [item] = items(
      map(
        [
          rule({
            time: { path: 'at', as: 'time', format: 'seconds' },
            id: ['no'],
            traits: { email: 'who.mail' },
            externalIds: { crm: 'who.id' },
            properties: {
              total: { path: 'cents', as: 'minor', currency: 'cur' },
              products: { list: 'rows', each: { name: 'n', paid_by: '$.who.id' } },
              missing: 'not.there',
            },
          }),
        ],
        {
          no: 12,
          at: 1_772_440_500,
          cents: 1234,
          cur: 'eur',
          who: { mail: 'a@b.it', id: 9 },
          rows: [{ n: 'x' }, { n: 'y' }],
        },
      ),
    );
    expect(item).toEqual({
      type: 'track',
      event: 'Order Completed',
      messageId: 'hook1|Order Completed|12',
      timestamp: '2026-03-02T08:35:00.000Z',
      properties: {
        total: 12.34,
        products: [
          { name: 'x', paid_by: 9 },
          { name: 'y', paid_by: 9 },
        ],
      },
      context: {
        library: { name: 'viaggio-server', version: '1' },
        traits: { email: 'a@b.it' },
        externalIds: [{ type: 'crm', id: 9, collection: 'users' }],
      },
    });
  });

  it('one event for each entry of a list, with the delivery around it', () => {
    const made = items(
      map([rule({ each: 'refunds', id: ['id'], properties: { order_id: '$.id', total: 'amount' } })], {
        id: 'o1',
        refunds: [
          { id: 1, amount: 5 },
          { id: 2, amount: 6 },
        ],
      }),
    );
    expect(made.map(({ properties }) => properties)).toEqual([
      { order_id: 'o1', total: 5 },
      { order_id: 'o1', total: 6 },
    ]);
    expect(new Set(made.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('nothing where its conditions do not hold, and says what was left aside', () => {
    const rules = [rule({ when: [{ of: { header: 'x-topic' }, in: ['sale'] }] })];
    const ignore = [{ of: 'test', in: [true] }];
    const seen = (body: object, topic: string) => map(rules, body, { ignore }, { 'x-topic': topic });
    expect(seen({}, 'sale')).toMatchObject({ ignored: 0, unmatched: 0, items: [{ rule: 0 }] });
    expect(seen({}, 'other')).toMatchObject({ ignored: 0, unmatched: 1, items: [] });
    expect(seen({ test: true }, 'sale')).toMatchObject({ ignored: 1, unmatched: 0, items: [] });
  });

  it('times as they are written: local, day first, in milliseconds; else as they came, to be mended', () => {
    const at = (time: unknown, value: unknown) => items(map([rule({ time })], { at: value }))[0]?.timestamp;
    const rome = { path: 'at', as: 'time', zone: 'Europe/Rome' };
    expect(at(rome, '2026-07-01 10:00')).toBe('2026-07-01T08:00:00.000Z');
    expect(at(rome, '2026-07-01T10:00:00Z')).toBe('2026-07-01T10:00:00.000Z');
    expect(at({ ...rome, format: 'day-first' }, '31/12/2026 18:05')).toBe('2026-12-31T17:05:00.000Z');
    expect(at({ ...rome, format: 'month-first' }, '12/31/26')).toBe('2026-12-30T23:00:00.000Z');
    expect(at({ ...rome, format: 'day-first' }, '31/06/2026')).toBe('31/06/2026');
    expect(at({ path: 'at', as: 'time', format: 'milliseconds' }, 1_772_440_500_000)).toBe(
      '2026-03-02T08:35:00.000Z',
    );
    expect(at({ path: 'at', as: 'time' }, 'yesterday')).toBe('yesterday');
  });

  it('money by the decimals of its currency', () => {
    expect(fromMinor(1234, 'eur')).toBe(12.34);
    expect(fromMinor(1234, 'JPY')).toBe(1234);
    expect(fromMinor('1234', 'KWD')).toBe(1.234);
    expect(fromMinor(12.5, 'EUR')).toBeUndefined();
    expect(fromMinor('12,50', 'EUR')).toBeUndefined();
  });

  it('chooses, joins, subtracts and takes the first that is there', () => {
    const [item] = items(
      map(
        [
          rule({
            properties: {
              state: { choose: 'code', cases: { '4': 'closed' }, otherwise: 'open' },
              other: { choose: 'none', cases: {}, otherwise: 'open' },
              name: { join: ['first', 'middle', 'last'] },
              net: { subtract: ['gross', 'fee'], as: 'minor', currency: { value: 'EUR' } },
              contact: { first: ['empty', 'none', 'last'] },
            },
          }),
        ],
        { code: 4, first: 'Ada', last: 'Neri', gross: 1000, fee: 250, empty: '' },
      ),
    );
    expect(item?.properties).toEqual({
      state: 'closed',
      other: 'open',
      name: 'Ada Neri',
      net: 7.5,
      contact: 'Neri',
    });
  });
});

describe('the id of an event', () => {
  const idOf = (body: unknown, id: unknown[] = ['a', 'b']) => items(map([rule({ id })], body))[0]?.messageId;

  it('is that of its parts, and of its name: two kinds of event of one order are two', () => {
    expect(idOf({ a: 1, b: 2 })).toBe('hook1|Order Completed|1|2');
    const both = items(
      map([rule({ id: ['a'] }), { event: { value: 'Order Cancelled' }, id: ['a'] }], { a: 1 }),
    );
    expect(new Set(both.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('is that of the delivery where a part is missing: what is left would be shared by others', () => {
    expect(idOf({ a: 1 })).toBe('hook1|Order Completed|body-0|0');
    expect(idOf({ a: 1, b: '' })).toBe('hook1|Order Completed|body-0|0');
    expect(idOf({}, [])).toBe('hook1|Order Completed|body-0|0');
  });

  it('does not take parts that only look alike together for the same', () => {
    expect(idOf({ a: 'x|y', b: 'z' })).not.toBe(idOf({ a: 'x', b: 'y|z!' }));
    expect(String(idOf({ a: 'l'.repeat(300), b: 1 })).length).toBeLessThan(100);
  });
});

describe('a mapping', () => {
  const refused = (raw: unknown) => {
    const checked = checkMapping(raw);
    return checked.kind === 'refused' ? checked.code : 'accepted';
  };
  const value = (one: unknown) => refused({ version: 1, rules: [rule({ properties: { a: one } })] });

  it('is refused with a code, and where, when it is not one', () => {
    expect(refused(null)).toBe('mapping_not_an_object');
    expect(refused({ version: 2, rules: [] })).toBe('mapping_version_unknown');
    expect(refused({ version: 1, rules: [] })).toBe('mapping_list_invalid');
    expect(refused({ version: 1, rules: [{}] })).toBe('mapping_event_missing');
    expect(refused({ version: 1, rules: [rule({ type: 'alias' })] })).toBe('mapping_type_unknown');
    expect(refused({ version: 1, rules: [rule({ eval: 'x' })] })).toBe('mapping_field_unknown');
    expect(value('a..b')).toBe('mapping_path_invalid');
    expect(value({})).toBe('mapping_value_needs_one_source');
    expect(value({ path: 'a', value: 1 })).toBe('mapping_value_needs_one_source');
    expect(value({ path: 'a', as: 'code' })).toBe('mapping_form_unknown');
    expect(value({ path: 'a', as: 'time', zone: 'Mars/Base' })).toBe('mapping_zone_unknown');
    const deep = (n: number): unknown => (n === 0 ? 'a' : { first: [deep(n - 1)] });
    expect(value(deep(9))).toBe('mapping_too_deep');
  });

  it('cannot reach what objects inherit, by any name', () => {
    const polluting = JSON.parse('{"__proto__":{"value":"x"}}');
    expect(refused({ version: 1, rules: [rule({ properties: polluting })] })).toBe('mapping_name_reserved');
    expect(refused(JSON.parse('{"version":1,"rules":[{"event":{"value":"x"},"__proto__":{}}]}'))).toBe(
      'mapping_name_reserved',
    );
    expect(value({ choose: 'a', cases: JSON.parse('{"__proto__":1}') })).toBe('mapping_name_reserved');
    map(
      [rule({ properties: { a: '$' } })],
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is checked to itself, and is plain JSON', () => {
    for (const { mapping } of Object.values(PROVIDER_KITS)) {
      const written = JSON.parse(JSON.stringify(mapping));
      expect(mappingOf(written)).toEqual(written);
    }
  });
});

describe('whatever comes', () => {
  const word = fc.constantFrom(
    'version',
    'rules',
    'each',
    'ignore',
    'when',
    'of',
    'in',
    'id',
    'event',
    'properties',
    'path',
    'value',
    'first',
    'list',
    'as',
    '$',
    'a',
    '__proto__',
    'constructor',
  );
  const any = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(1, 'a', '$.a', 'minor', 'time', true, null, 'track'),
      fc.string({ maxLength: 5 }),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(word, tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  it('as a mapping is accepted or refused with a code', () => {
    fc.assert(
      fc.property(any, (raw) => {
        const checked = checkMapping(raw);
        if (checked.kind === 'refused') expect(checked.code).toMatch(/^mapping_[a-z_]+$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('as a delivery becomes items or is refused, with every ready mapping', () => {
    const kits = Object.values(PROVIDER_KITS);
    fc.assert(
      fc.property(fc.nat(kits.length - 1), any, fc.nat(20), (which, noise, cut) => {
        const { mapping, samples } = kits[which]!;
        for (const { headers, body } of samples) {
          mapDelivery(mapping, { headers, body: noise }, deps);
          // A real delivery with a part of it replaced.
          const text = JSON.stringify(body);
          const at = text.indexOf(':', (text.length * cut) / 20);
          const broken =
            at < 0
              ? ''
              : text.slice(0, at + 1) +
                text
                  .slice(at + 1)
                  .replace(/^(?:"[^"]*"|-?\d+|null|true|false)/, JSON.stringify(noise) ?? 'null');
          const read = parsed(broken);
          const mapped = mapDelivery(mapping, { headers, body: read }, deps);
          if (mapped.kind === 'mapped')
            for (const { item } of mapped.items) expect(item.messageId).toEqual(expect.any(String));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('more than a delivery can be is refused', () => {
    const list = Array.from({ length: 501 }, () => ({}));
    expect(map([rule()], list, { each: '$' })).toEqual({ kind: 'refused', code: 'too_many_parts' });
    expect(map([rule()], {}, { each: '$' })).toEqual({ kind: 'refused', code: 'not_a_list' });
    const many = { rows: Array.from({ length: 5_000 }, () => ({})) };
    expect(map([rule({ each: 'rows' })], many)).toEqual({ kind: 'refused', code: 'too_many_events' });
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
