import type { ImportMapping } from '@viaggio/contract/imports';
import { describe, expect, it } from 'vitest';
import { assignColumn, assignConstant, becomingOf } from './mapping';

const mapping: ImportMapping = {
  columns: { person: 'cliente', time: 'data' },
  properties: { note: 'note' },
  constants: {},
};

describe('what the columns of a file become', () => {
  it('reads fields, details and columns left out', () => {
    expect(['cliente', 'note', 'altro'].map((column) => becomingOf(mapping, column))).toEqual([
      'person',
      'property',
      'ignore',
    ]);
  });

  it('gives a field to one column only, and keeps the other as a detail', () => {
    const next = assignColumn(mapping, 'codice', 'person');
    expect(next.columns.person).toBe('codice');
    expect(becomingOf(next, 'cliente')).toBe('property');
  });

  it('moves a column from a field to another without leaving it in both', () => {
    const next = assignColumn(mapping, 'cliente', 'email');
    expect(next.columns).toEqual({ time: 'data', email: 'cliente' });
  });

  it('leaves a column out', () => {
    expect(becomingOf(assignColumn(mapping, 'note', 'ignore'), 'note')).toBe('ignore');
  });

  it('sets and clears what every row says', () => {
    const set = assignConstant(mapping, 'event', 'Order Completed');
    expect(set.constants).toEqual({ event: 'Order Completed' });
    expect(assignConstant(set, 'event', '').constants).toEqual({});
  });
});
