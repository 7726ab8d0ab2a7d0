import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchema } from './compileSchema';
import { compilePlan, draftPlan, readSchema, type TrackingPlan, type ValueSchema } from './index';
import { validateSlowly } from './validateSlowly.fixture';

const ORDER: ValueSchema = {
  type: 'object',
  properties: {
    order_id: { type: 'string', minLength: 1 },
    total: { type: 'number', minimum: 0 },
    currency: { enum: ['EUR', 'CHF'] },
    placed: { type: 'string', format: 'date-time' },
    products: {
      type: 'array',
      maxItems: 3,
      items: { type: 'object', properties: { price: { type: 'number' } }, required: ['price'] },
    },
  },
  required: ['order_id', 'total'],
  additionalProperties: false,
};
const PLAN: TrackingPlan = {
  unplanned: 'flag',
  events: [
    { name: 'Order Completed', onViolation: 'fix', schema: ORDER },
    { name: 'Identify', onViolation: 'flag', schema: { properties: { age: { type: 'integer' } } } },
  ],
};
const check = compilePlan(PLAN, 7);
const order = (properties: object) =>
  check('track', 'Order Completed', properties as Record<string, unknown>);

describe('an event held against its plan', () => {
  it('agrees when everything is as planned', () => {
    expect(order({ order_id: 'a', total: 12.5, currency: 'EUR', products: [{ price: 1 }] })).toBeUndefined();
  });

  it.each([
    [{ order_id: 'a' }, 'plan_property_missing', 'properties.total'],
    [{ order_id: 'a', total: '12,50' }, 'plan_type', 'properties.total'],
    [{ order_id: 'a', total: -1 }, 'plan_range', 'properties.total'],
    [{ order_id: '', total: 1 }, 'plan_range', 'properties.order_id'],
    [{ order_id: 'a', total: 1, currency: 'LIT' }, 'plan_value', 'properties.currency'],
    [{ order_id: 'a', total: 1, placed: '31/12/2026' }, 'plan_format', 'properties.placed'],
    [{ order_id: 'a', total: 1, coupon: 'x' }, 'plan_property_unknown', 'properties.coupon'],
    [
      { order_id: 'a', total: 1, products: [{ price: 1 }, {}] },
      'plan_property_missing',
      'properties.products[1].price',
    ],
    [{ order_id: 'a', total: 1, products: [1] }, 'plan_type', 'properties.products[0]'],
  ])('says what is wrong and where: %j', (properties, code, field) => {
    expect(order(properties)).toEqual({ code, field, consequence: 'fix', version: 7 });
  });

  it('is of the event’s own choice: kept back or marked; an unknown track as the plan says', () => {
    expect(check('identify', 'Identify', { age: 3.5 })).toMatchObject({
      field: 'traits.age',
      consequence: 'flag',
    });
    expect(check('track', 'Ordr Completed', {})).toMatchObject({
      code: 'plan_event_unknown',
      field: 'event',
    });
    expect(check('page', 'Page Viewed', {})).toBeUndefined();
  });

  it('is not misled by names that every object has', () => {
    const closed = compilePlan(
      {
        unplanned: 'accept',
        events: [{ name: 'x', onViolation: 'fix', schema: { required: ['toString'] } }],
      },
      1,
    );
    expect(closed('track', 'x', {})).toMatchObject({ code: 'plan_property_missing' });
  });
});

const scalar = fc.oneof(
  fc.string({ maxLength: 4, unit: 'binary' }),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
  fc.constant(null),
);
const name = fc.constantFrom('a', 'b', 'c');
const json = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constantFrom(0.5, '2026-02-30', '2026-02-28', 'x@y.it'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any')),
  ),
})).any;
/** At most three keywords: of more nearly nothing would agree with anything. */
const few = (whole: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<ValueSchema> =>
  fc
    .tuple(fc.record(whole), fc.subarray(Object.keys(whole), { maxLength: 3 }))
    .map(([all, kept]) => Object.fromEntries(kept.map((keyword) => [keyword, all[keyword]])));
const anySchema = fc.letrec<{ any: ValueSchema }>((tie) => ({
  any: few({
    type: fc.oneof(
      fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object', 'null' as const),
      fc.uniqueArray(fc.constantFrom('string', 'number', 'array', 'object', 'null' as const), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    enum: fc.array(scalar, { minLength: 1, maxLength: 4 }),
    const: scalar,
    minimum: fc.integer({ min: -3, max: 3 }),
    maximum: fc.integer({ min: -3, max: 3 }),
    minLength: fc.nat({ max: 3 }),
    maxLength: fc.nat({ max: 3 }),
    minItems: fc.nat({ max: 2 }),
    maxItems: fc.nat({ max: 2 }),
    format: fc.constantFrom('date', 'email' as const),
    items: fc.oneof({ maxDepth: 2, depthIdentifier: 'schema' }, fc.constant({}), tie('any')),
    properties: fc.dictionary(
      name,
      fc.oneof({ maxDepth: 2, depthIdentifier: 'schema' }, fc.constant({}), tie('any')),
      { maxKeys: 2 },
    ),
    required: fc.uniqueArray(name),
    additionalProperties: fc.boolean(),
  }),
})).any;

describe('a compiled schema', () => {
  it('agrees with JSON Schema read by the letter, for any schema and any value', () => {
    let agreed = 0;
    fc.assert(
      fc.property(anySchema, json, (schema, value) => {
        const isValid = compileSchema(schema)(value) === undefined;
        if (isValid) agreed += 1;
        expect(isValid).toBe(validateSlowly(schema, value));
      }),
      { numRuns: 3_000 },
    );
    // Both answers must have been given, or nothing was compared.
    expect(agreed).toBeGreaterThan(100);
    expect(agreed).toBeLessThan(2_900);
  });
});

describe('a schema that somebody wrote', () => {
  it('is read without the remarks of other tools', () => {
    const said = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...ORDER, examples: [1] };
    expect(readSchema(said)).toEqual({ kind: 'schema', schema: ORDER });
  });

  it.each([
    [{ pattern: '(a+)+$' }, 'schema_keyword_unknown', 'pattern'],
    [{ properties: { total: { minimum: '0' } } }, 'schema_invalid', 'properties.total.minimum'],
    [{ type: 'text' }, 'schema_invalid', 'type'],
    [{ enum: [] }, 'schema_invalid', 'enum'],
    [[], 'schema_invalid', ''],
    [
      { items: { items: { items: { items: { items: { items: { items: {} } } } } } } },
      'schema_too_large',
      'items.items.items.items.items.items.items',
    ],
  ])('is refused with the place of what we cannot check: %j', (said, code, path) => {
    expect(readSchema(said)).toEqual({ kind: 'problem', code, path });
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (said) => {
        expect(['schema', 'problem']).toContain(readSchema(said).kind);
      }),
    );
  });
});

describe('a draft', () => {
  const properties = Array.from({ length: 100 }, (_, n) =>
    JSON.stringify({
      order_id: `o${n}`,
      total: n % 3 === 0 ? n : n + 0.5,
      currency: n % 4 === 0 ? 'CHF' : 'EUR',
      at: `2026-03-${String((n % 28) + 1).padStart(2, '0')}`,
      ...(n % 2 === 0 ? { coupon: `c${n}` } : {}),
      products: [{ price: n, sku: 's' }],
    }),
  );
  const drafted = draftPlan([{ name: 'Order Completed', events: 5_000, properties }], undefined);
  const schema = drafted.events[0]!.schema;

  it('asks for what is always there, lists few values, and leaves the rest open', () => {
    expect(schema.required).toEqual(['order_id', 'total', 'currency', 'at', 'products']);
    expect(schema.properties).toMatchObject({
      order_id: { type: 'string' },
      total: { type: 'number' },
      currency: { type: 'string', enum: ['CHF', 'EUR'] },
      at: { type: 'string', format: 'date' },
      products: { type: 'array', items: { type: 'object', required: ['price', 'sku'] } },
    });
    expect(schema.properties!.order_id!.enum).toBeUndefined();
  });

  it('holds nothing back, and is kept to by what it was drafted from', () => {
    expect(drafted.events[0]!.onViolation).toBe('flag');
    const held = compilePlan(drafted, 1);
    for (const text of properties) expect(held('track', 'Order Completed', JSON.parse(text))).toBeUndefined();
  });

  it('keeps what was written of events the plan has, and passes over what was hardly seen', () => {
    const again = draftPlan(
      [
        { name: 'Order Completed', events: 9, properties },
        { name: 'New', events: 9, properties: ['{"a":1}', 'not json', '[]'] },
        { name: 'Rare', events: 2, properties: ['{}'] },
      ],
      PLAN,
    );
    expect(again.events.map(({ name: one }) => one)).toEqual(['Order Completed', 'Identify', 'New']);
    expect(again.events[0]).toBe(PLAN.events[0]);
    expect(again.unplanned).toBe('flag');
  });
});
