import type { ConsiderationRow } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { considerationQuestion } from './considerationQuestion';
import { isNamed, liftScale, liftState, strongest } from './liftScale';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };
const row = (name: string, lift: number | null, interval: [number, number] | null, tooFew = false) =>
  ({ name, lift, interval, tooFew, evidence: 0, buying: false }) as ConsiderationRow;

describe('the question of what convinces', () => {
  it('is which brand, by touchpoint, within thirty days, when the address says nothing', () => {
    expect(considerationQuestion({}, undefined, fields)).toEqual({
      ...fields,
      rule: 'brand',
      considers: undefined,
      conversion: undefined,
      within: 'P30D',
      by: 'touchpoint',
      alternatives: true,
      rivals: [],
    });
    expect(considerationQuestion({ rule: 'where', considers: 'review' }, undefined, fields)).toMatchObject({
      rule: 'where',
      considers: { touchpoints: ['review'] },
    });
    expect(considerationQuestion({ rivals: ' Acme, ,Zeta Due ' }, undefined, fields).rivals).toEqual([
      'Acme',
      'Zeta Due',
    ]);
  });
});

describe('the scale of lifts', () => {
  it('goes in doublings, from a half to twice at least', () => {
    expect(liftScale([row('a', 1.1, [0.9, 1.3])]).ticks).toEqual([0.5, 1, 2]);
    expect(liftScale([row('a', 3, [2, 5])]).ticks).toEqual([0.5, 1, 2, 4, 8]);
    expect(liftScale([row('a', 0.2, [0.001, 900])]).ticks).toHaveLength(13);
  });

  it('puts twice as far from one as half', () => {
    const { at } = liftScale([]);
    expect([0.5, 1, 2].map(at)).toEqual([0, 0.5, 1]);
    expect([0, 40].map(at)).toEqual([0, 1]);
  });

  it('tells what lies beyond it, and where', () => {
    const { beyond } = liftScale([row('a', 3, [2, 900])]);
    expect([0.1, 0.5, 64, 65].map(beyond)).toEqual(['low', undefined, undefined, 'high']);
  });

  it('names every other doubling where there are many', () => {
    const { ticks } = liftScale([row('a', 0.2, [0.001, 900])]);
    expect(ticks.filter((tick) => isNamed(tick, ticks))).toEqual([1 / 64, 1 / 16, 1 / 4, 1, 4, 16, 64]);
    expect(isNamed(2, [0.5, 1, 2])).toBe(true);
  });

  it('does not stretch for rows that are too few', () => {
    expect(liftScale([row('a', 9, [4, 15], true)]).ticks).toEqual([0.5, 1, 2]);
  });
});

describe('what is told of a row', () => {
  it('is more or less only where the interval leaves out one', () => {
    expect(liftState(row('a', 2, [1.2, 3]))).toBe('more');
    expect(liftState(row('a', 0.5, [0.3, 0.9]))).toBe('less');
    expect(liftState(row('a', 1.2, [0.9, 1.5]))).toBe('same');
    expect(liftState(row('a', null, null))).toBe('few');
    expect(liftState(row('a', 2, [1.2, 3], true))).toBe('few');
  });

  it('has the first of each side as the strongest', () => {
    const rows = [row('few', 5, [2, 9], true), row('up', 2, [1.2, 3]), row('down', 0.5, [0.3, 0.9])];
    expect(strongest(rows)).toEqual({ more: rows[1], less: rows[2] });
    expect(strongest([])).toEqual({ more: undefined, less: undefined });
  });

  it('passes over the steps of buying itself', () => {
    const rows = [{ ...row('checkout', 20, [9, 30]), buying: true }, row('review', 2, [1.2, 3])];
    expect(strongest(rows).more).toBe(rows[1]);
  });
});
