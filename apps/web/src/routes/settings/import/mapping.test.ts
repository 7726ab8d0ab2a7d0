import type { ImportMapping } from '@viaggio/contract/imports';
import { describe, expect, it } from 'vitest';
import { assignColumn, assignConstant, becomingOf } from './mapping';

const mapping: ImportMapping = {
  columns: { person: 'cliente', time: 'data' },
  properties: { note: 'note' },
  constants: {},
  leftOut: [],
};

describe('what the columns of a file become', () => {
  it('reads fields; whatever is no field is a detail, as the import keeps it', () => {
    expect(['cliente', 'note', 'altro'].map((column) => becomingOf(mapping, column))).toEqual([
      'person',
      'property',
      'property',
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

  it('takes a field from a column, and keeps the name a detail was given', () => {
    const next = assignColumn({ ...mapping, properties: { nps: 'voto' } }, 'cliente', 'property');
    expect(next.columns).toEqual({ time: 'data' });
    expect(next.properties).toEqual({ nps: 'voto' });
    expect(assignColumn(next, 'voto', 'score').properties).toEqual({});
  });

  it('sets and clears what every row says', () => {
    const set = assignConstant(mapping, 'event', 'Order Completed');
    expect(set.constants).toEqual({ event: 'Order Completed' });
    expect(assignConstant(set, 'event', '').constants).toEqual({});
  });

  it('leaves a column out, and takes it in again when it becomes something', () => {
    const out = assignColumn({ ...mapping, properties: { nota: 'note' } }, 'note', 'leftOut');
    expect([becomingOf(out, 'note'), out.properties]).toEqual(['leftOut', {}]);
    expect(assignColumn(out, 'cliente', 'leftOut').columns).toEqual({ time: 'data' });
    expect(assignColumn(out, 'note', 'text')).toMatchObject({ columns: { text: 'note' }, leftOut: [] });
    expect(becomingOf(assignColumn(out, 'note', 'property'), 'note')).toBe('property');
  });
});
