import { describe, expect, it } from 'vitest';
import {
  isClosed,
  type PlannedEvent,
  parseSchema,
  rowsOf,
  withClosed,
  withoutProperty,
  withProperty,
} from './planDraft';

const EVENT: PlannedEvent = {
  name: 'Order Completed',
  onViolation: 'flag',
  schema: {
    type: 'object',
    properties: {
      total: { type: 'number', minimum: 0 },
      currency: { type: 'string', enum: ['EUR', 'CHF'] },
      either: { type: ['string', 'null'] },
    },
    required: ['total'],
  },
};

describe('a planned event in the editor', () => {
  it('shows a row for each property', () => {
    expect(rowsOf(EVENT)).toEqual([
      { name: 'total', type: 'number', always: true, values: '' },
      { name: 'currency', type: 'string', always: false, values: 'EUR, CHF' },
      { name: 'either', type: '', always: false, values: '' },
    ]);
  });

  it('keeps what a row cannot say', () => {
    const changed = withProperty(EVENT, { name: 'total', type: 'integer', always: false, values: '1, 2' });
    expect(changed.schema).toMatchObject({
      properties: { total: { type: 'integer', minimum: 0, enum: [1, 2] } },
      required: [],
    });
  });

  it('loses a property whole, and is closed and opened again', () => {
    expect(rowsOf(withoutProperty(EVENT, 'total')).map(({ name }) => name)).toEqual(['currency', 'either']);
    expect(isClosed(withClosed(EVENT, true))).toBe(true);
    expect(withClosed(withClosed(EVENT, true), false)).toEqual(EVENT);
  });

  it('takes a schema from JSON objects alone', () => {
    expect(parseSchema('{"type":"object"}')).toEqual({ type: 'object' });
    expect([parseSchema('[]'), parseSchema('x'), parseSchema('1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
