import { describe, expect, it } from 'vitest';
import { checkCatalogue } from './checkCatalogue';
import type { Touchpoint } from './types';

function touchpoint(number: number, over: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id: `t${number}`,
    number,
    name: { it: 'Carrello', en: 'Cart' },
    says: { it: '', en: '' },
    channel: 'shop',
    control: 'owned',
    contact: 'direct',
    setting: 'online',
    moment: 'decision',
    initiative: 'customer',
    filters: [{ events: [`event ${number}`] }],
    ...over,
  };
}

const codes = (...catalogue: Touchpoint[]) =>
  checkCatalogue(catalogue).map(({ code, touchpoint: id, detail }) => [code, id, detail].join(' ').trim());

describe('checkCatalogue', () => {
  it('finds nothing wrong in a sound one', () => {
    expect(codes()).toEqual([]);
    expect(codes(touchpoint(1), touchpoint(65_535))).toEqual([]);
  });

  it('asks for ids that may stand in an address, each once', () => {
    expect(codes(touchpoint(1, { id: 'Il carrello' }))).toEqual([
      'bad_touchpoint_id Il carrello Il carrello',
    ]);
    expect(codes(touchpoint(1), touchpoint(2, { id: 't1' }))).toEqual(['duplicate_touchpoint t1 t1']);
  });

  it('asks for numbers of 16 bits, each once, 0 left to unmapped', () => {
    expect(codes(touchpoint(0))).toEqual(['bad_number t0 0']);
    expect(codes(touchpoint(65_536))).toEqual(['bad_number t65536 65536']);
    expect(codes(touchpoint(1.5, { id: 'half' }))).toEqual(['bad_number half 1.5']);
    expect(codes(touchpoint(1), touchpoint(1, { id: 'other', filters: [{ channels: ['app'] }] }))).toEqual([
      'duplicate_number other 1',
    ]);
  });

  it('asks for a name in both languages', () => {
    expect(codes(touchpoint(1, { name: { it: ' ', en: 'Cart' } }))).toEqual(['missing_name t1 it']);
  });

  it('asks for filters that say something', () => {
    expect(codes(touchpoint(1, { filters: [] }))).toEqual(['no_filters t1']);
    expect(codes(touchpoint(1, { filters: [{ channels: ['web'] }, { events: [] }] }))).toEqual([
      'empty_filter t1 1',
    ]);
    const where = [
      { property: 'stage', op: 'contains' as const },
      { property: 'won', op: 'exists' as const },
    ];
    expect(codes(touchpoint(1, { filters: [{ where }] }))).toEqual(['condition_without_value t1 stage']);
  });

  it('finds touchpoints that those before leave nothing to', () => {
    const narrow = { filters: [{ events: ['event 1'], channels: ['store'] }] };
    expect(codes(touchpoint(1), touchpoint(2, narrow))).toEqual(['never_matches t2']);
    expect(codes(touchpoint(2, narrow), touchpoint(1))).toEqual([]);
    expect(codes(touchpoint(1), touchpoint(2, { filters: [{ events: ['event 1', 'event 2'] }] }))).toEqual(
      [],
    );
  });
});
