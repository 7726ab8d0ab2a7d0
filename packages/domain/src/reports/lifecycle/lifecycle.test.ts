import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifecycleQuery } from '../../ports/relationStore';
import type { ReportContext } from '../common/types';
import { countLifecycleSlowly } from '../slowly/countLifecycleSlowly.fixture';
import { anyLifecycleCase } from '../slowly/randomRelations.fixture';
import { always, at, tell } from '../slowly/tell.fixture';
import { planLifecycle } from './planLifecycle';
import { shapeLifecycle } from './shapeLifecycle';

const HOUR = 3_600_000;
const context: ReportContext = {
  workspace: 1,
  timeZone: 'Europe/Rome',
  unit: 'person',
  places: undefined,
  asOf: Date.UTC(2026, 3, 1),
  numbers: { touchpoints: new Map(), channels: new Map(), events: new Map(), places: new Map() },
  segment: undefined,
};
const lengths = ({ buckets, until }: LifecycleQuery): number[] =>
  buckets.map((start, i) => ((buckets[i + 1] ?? until) - start) / HOUR);

describe('planLifecycle', () => {
  it('follows the calendar over a change of the clock, with the bucket before', () => {
    const period = { from: '2026-03-28', to: '2026-03-31' };
    expect(lengths(planLifecycle({ period, by: 'day' }, context))).toEqual([24, 24, 23, 24]);
    expect(lengths(planLifecycle({ period, by: 'week' }, context))).toEqual([168, 167, 168]);
    const autumn = { from: '2025-10-26', to: '2025-10-27' };
    expect(lengths(planLifecycle({ period: autumn, by: 'day' }, context))).toEqual([24, 25]);
  });

  it('tells whole buckets that touch the period and have begun', () => {
    const { buckets, until } = planLifecycle(
      { period: { from: '2026-03-18', to: '2026-05-01' }, by: 'week' },
      context,
    );
    const date = (at: number) => new Date(at).toISOString();
    expect(buckets.map(date)).toEqual([
      '2026-03-08T23:00:00.000Z',
      '2026-03-15T23:00:00.000Z',
      '2026-03-22T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
    expect(date(until)).toBe('2026-04-05T22:00:00.000Z');
  });

  it('has nothing to tell of a future period, and refuses more points than anybody reads', () => {
    expect(
      planLifecycle({ period: { from: '2026-06-01', to: '2026-07-01' }, by: 'month' }, context).buckets,
    ).toHaveLength(1);
    expect(() =>
      planLifecycle({ period: { from: '2020-01-01', to: '2026-01-01' }, by: 'day' }, context),
    ).toThrow(expect.objectContaining({ code: 'too_many_buckets' }));
  });
});

describe('shapeLifecycle', () => {
  const query: LifecycleQuery = {
    ...always,
    asOf: 35,
    activity: at('a'),
    buckets: [0, 10, 20, 30],
    until: 40,
  };
  // One is there all along, one comes back after a pause, one is new in the end, and one leaves.
  const travellers = [
    tell('1', 'a1 a11 a21 a31'),
    tell('2', 'a2 a12 a13 b22 a33'),
    tell('3', 'a34 a36'),
    tell('4', 'a15'),
  ];

  it('puts each customer of a bucket in one place, and leaves open who may still come', () => {
    const shaped = shapeLifecycle(query, countLifecycleSlowly(travellers, query), 'UTC');
    expect(shaped.map((it) => [it.new, it.returning, it.back, it.active, it.quiet, it.complete])).toEqual([
      [1, 2, 0, 3, 0, true],
      [0, 1, 0, 1, 2, true],
      [1, 1, 1, 3, null, false],
    ]);
  });

  it('balances: who is quiet was active before and does not return', () => {
    fc.assert(
      fc.property(anyLifecycleCase, ({ travellers, query }) => {
        const shaped = shapeLifecycle(query, countLifecycleSlowly(travellers, query), 'Europe/Rome');
        for (const [i, bucket] of shaped.entries()) {
          const before = shaped[i - 1];
          if (before === undefined || bucket.quiet === null) continue;
          expect(bucket.quiet).toBe(before.active - bucket.returning);
          expect(bucket.active).toBe(before.active + bucket.new + bucket.back - bucket.quiet);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
