import type { Incident, SnagCost, SnagKind } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { costState, snagsApart, unusualIn, valueInterval, worstSnag } from './snagFindings';

const cost = (more: Partial<SnagCost>): SnagCost => ({
  followed: 100,
  converted: 10,
  share: 0.1,
  interval: [0.05, 0.17],
  controls: 400,
  controlShare: 0.2,
  difference: 0.1,
  differenceInterval: [0.02, 0.18],
  open: 0,
  unmatched: 0,
  lostConversions: 10,
  valueLost: 500,
  tooFew: false,
  ...more,
});

const kind = (id: string, people: number, more: Partial<SnagCost> = {}, measured = true) =>
  ({ id, people, measured, cost: cost(more) }) as SnagKind;

describe('snags', () => {
  it('are told apart: met, not met, not measured', () => {
    const apart = snagsApart([kind('a', 3), kind('b', 0), kind('c', 0, {}, false)]);
    expect([apart.met, apart.calm, apart.unmeasured].map((kinds) => kinds.map(({ id }) => id))).toEqual([
      ['a'],
      ['b'],
      ['c'],
    ]);
  });

  it('have a worst one: the dearest, and without money the most frequent', () => {
    expect(worstSnag([kind('many', 90, { valueLost: 5 }), kind('dear', 9)])?.id).toBe('dear');
    const unpriced = { valueLost: null };
    expect(worstSnag([kind('few', 9, unpriced), kind('many', 90, unpriced)])?.id).toBe('many');
    expect(worstSnag([kind('none', 0)])).toBeUndefined();
  });
});

describe('what a snag costs', () => {
  it('is sure only where its interval leaves out zero', () => {
    expect(costState(cost({}))).toBe('sure');
    expect(costState(cost({ differenceInterval: [-0.02, 0.2] }))).toBe('unsure');
    expect(costState(cost({ difference: -0.01 }))).toBe('none');
    expect(costState(cost({ tooFew: true }))).toBe('few');
    expect(costState(cost({ difference: null }))).toBe('few');
  });

  it('has the interval of the difference, in money, never below nothing', () => {
    expect(valueInterval(cost({}))).toEqual([100, 900]);
    expect(valueInterval(cost({ differenceInterval: [-0.1, 0.2] }))).toEqual([0, 1000]);
    expect(valueInterval(cost({ valueLost: null }))).toBeNull();
  });
});

describe('unusual days', () => {
  const days = (more: Partial<Incident>) =>
    ({
      about: 'snag',
      kind: 'a',
      value: null,
      from: '2026-03-04',
      to: '2026-03-10',
      ...more,
    }) as Incident;

  it('mark the buckets they touch', () => {
    const touched = (start: string) => unusualIn(start, 'week', 'a', [days({})]) !== undefined;
    expect(['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16'].map(touched)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('are those of the snag itself, not of another or of one value', () => {
    expect(unusualIn('2026-03-02', 'week', 'b', [days({})])).toBeUndefined();
    expect(unusualIn('2026-03-02', 'week', 'a', [days({ value: 'mobile' })])).toBeUndefined();
    expect(unusualIn('2026-03-02', 'week', 'a', [days({ about: 'step' })])).toBeUndefined();
  });
});
