import { describe, expect, it } from 'vitest';
import type { FollowedDay, RepurchaseCounts } from '../../ports/relationStore';
import { shapeRepurchase } from './shapeRepurchase';

const counts = (followed: readonly FollowedDay[]): RepurchaseCounts => ({
  people: followed.reduce((sum, { again, open }) => sum + again + open, 0),
  purchases: 0,
  intervals: 0,
  times: null,
  histogram: [],
  byOrder: [],
  followed,
});

describe('shapeRepurchase', () => {
  it('says nothing of fewer than ten, nor beyond the last one followed', () => {
    const nine = shapeRepurchase(counts([{ days: 3, again: 4, open: 5 }]));
    expect(nine.curve).toMatchObject({ tooFew: true, medianDays: null, steps: [] });
    expect(nine.curve.points.every(({ share }) => share === null)).toBe(true);
    const ten = shapeRepurchase(
      counts([
        { days: 20, again: 5, open: 0 },
        { days: 60, again: 0, open: 5 },
      ]),
    );
    expect(ten).toMatchObject({ people: 10, again: 5, waiting: 5 });
    expect(ten.curve).toMatchObject({ tooFew: false, medianDays: 20 });
    expect(ten.curve.points.map(({ days, share, atRisk }) => [days, share, atRisk])).toEqual([
      [30, 0.5, 5],
      [60, 0.5, 5],
      [90, null, 0],
      [180, null, 0],
      [365, null, 0],
    ]);
  });

  it('goes on for ever where everybody has bought again', () => {
    const { points } = shapeRepurchase(counts([{ days: 20, again: 10, open: 0 }])).curve;
    expect(points.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
  });

  it('draws long curves with a hundred steps, the first and the last among them', () => {
    const days = Array.from({ length: 900 }, (_, i) => ({ days: i + 1, again: 1, open: 1 }));
    const { steps } = shapeRepurchase(counts(days)).curve;
    expect(steps).toHaveLength(100);
    expect([steps[0]!.days, steps[99]!.days]).toEqual([1, 900]);
    expect(steps.every((step, i) => i === 0 || step.days > steps[i - 1]!.days)).toBe(true);
  });

  it('has a row for each order, with those nobody made', () => {
    const { byOrder } = shapeRepurchase({
      ...counts([]),
      byOrder: [{ order: 2, purchases: 3, intervals: 1, times: { p50: 2_000, p90: 4_000 } }],
    });
    expect(byOrder.map(({ order, purchases, p50 }) => [order, purchases, p50])).toEqual([
      [1, 0, null],
      [2, 3, 2],
      [3, 0, null],
      [4, 0, null],
    ]);
  });
});
