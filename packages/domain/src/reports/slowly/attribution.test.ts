import { describe, expect, it } from 'vitest';
import { type AttributionQuery, BEGIN, CONVERTED, LOST } from '../../ports/reportStore';
import { countAttributionSlowly } from './countAttributionSlowly.fixture';
import { always, at, numberOf, tell } from './tell.fixture';
import type { Traveller } from './traveller.fixture';

/** Attribution, slowly, on journeys whose answers were worked out by hand and on the published toys. `z` converts. */

const DAY = 86_400_000;

const query: AttributionQuery = {
  ...always,
  end: 1_000 * DAY,
  asOf: 1_000 * DAY,
  conversion: at('z'),
  by: 'touchpoint',
  lookback: null,
  direct: numberOf('d'),
  credits: true,
  markovOrder: 1,
  nulls: true,
};

/** Journeys in days; every contact is worth 10. */
const days = (...texts: string[]): Traveller[] =>
  texts.map((text, i) => tell(String(i + 1), text, DAY, { value: 10 }));

const ask = (over: Partial<AttributionQuery>, ...texts: string[]) =>
  countAttributionSlowly(days(...texts), { ...query, ...over });

function credit(over: Partial<AttributionQuery>, ...texts: string[]) {
  return Object.fromEntries(
    ask(over, ...texts).credits.map((it) => [String.fromCharCode(96 + it.unit), it.conversions]),
  );
}

describe('countAttributionSlowly', () => {
  it('takes contacts after the conversion before, within the lookback to the millisecond', () => {
    const counts = ask({ lookback: 5 * DAY }, 'a0 z1 b2 c3 z8', 'z1', 'a1 z1');
    expect(counts).toMatchObject({ conversions: 4, value: 40, none: { conversions: 1, value: 10 } });
    expect(counts.credits.map((it) => [it.unit, it.conversions.linear, it.value.linear])).toEqual([
      [1, 2, 20],
      [3, 1, 10],
    ]);
  });

  it('ends the touches at a conversion before the period, and takes those before the period', () => {
    const period = { from: 10 * DAY, end: 20 * DAY, asOf: 20 * DAY };
    expect(credit(period, 'a1 z2 b3 z15', 'c9 z10', 'a18 z20')).toMatchObject({
      b: { last: 1 },
      c: { last: 1 },
    });
    expect(ask(period, 'a1 z9', 'z20').conversions).toBe(0);
  });

  it('never takes a conversion for a touch of the next', () => {
    expect(ask({}, 'a0 z1 z2')).toMatchObject({ conversions: 2, none: { conversions: 1 } });
    expect(credit({}, 'a0 z1 z1 b1 z1')).toMatchObject({ a: { last: 1 }, b: { last: 1 } });
  });

  it('shares by first, last, last but direct, and linear', () => {
    expect(credit({}, 'a0 b1 d2 z3', 'd0 z1')).toMatchObject({
      a: { first: 1, last: 0, 'last-non-direct': 0, linear: 1 / 3 },
      b: { first: 0, last: 0, 'last-non-direct': 1, linear: 1 / 3 },
      d: { first: 1, last: 2, 'last-non-direct': 1, linear: 4 / 3 },
    });
  });

  it('shares by position: 40/20/40, two halves, one whole', () => {
    const shared = credit({}, 'a0 b1 c2 d3 z4', 'a0 b1 z2', 'a0 z1');
    expect(shared.a!.position).toBeCloseTo(0.4 + 0.5 + 1, 12);
    expect(shared.b!.position).toBeCloseTo(0.1 + 0.5, 12);
    expect(shared.c!.position).toBeCloseTo(0.1, 12);
    expect(shared.d!.position).toBeCloseTo(0.4, 12);
  });

  it('halves by the week in time decay', () => {
    // Ages 14, 7 and 0 days: weights 1, 2 and 4 of 7.
    const shared = credit({}, 'a0 b7 c14 z14');
    expect([shared.a, shared.b, shared.c].map((it) => it!['time-decay'] * 7)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(2, 12),
      expect.closeTo(4, 12),
    ]);
  });

  it('has the Shapley values of the published toys: 7 and 3; 2.5 each', () => {
    const repeat = (text: string, times: number) => new Array<string>(times).fill(text);
    const toy = credit({}, ...repeat('a0 z1', 4), ...repeat('a0 b1 a2 z3', 6));
    expect([toy.a!.shapley, toy.b!.shapley]).toEqual([7, 3]);
    const four = credit({}, ...repeat('a0 b1 c2 d3 z4', 10));
    expect(Object.values(four).map((it) => it.shapley)).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  it('goes from unit to unit, equal neighbours once, over the toy of A-B-A-B-B-A, A-B-B-A-A, A-A', () => {
    const { transitions } = ask({}, 'a0 b1 a2 b3 b4 a5 z6', 'a0 b1 b2 a3 a4 z5', 'a0 a1 z2');
    expect(transitions).toEqual([
      { from: [BEGIN], to: 1, count: 3, value: 30 },
      { from: [1], to: CONVERTED, count: 3, value: 30 },
      { from: [1], to: 2, count: 3, value: 30 },
      { from: [2], to: 1, count: 3, value: 30 },
    ]);
  });

  it('counts who was touched and did not convert as lost: the toy of a>b three to one, a>c one to one', () => {
    const { transitions } = ask({}, 'a0 b1 z2', 'a0 b1 z2', 'a0 b1 z2', 'a0 b1', 'a0 c1 z2', 'a0 c1');
    const count = (from: number, to: number) =>
      transitions.find((it) => it.from[0] === from && it.to === to)!.count;
    expect([count(1, 2), count(1, 3)]).toEqual([4, 2]);
    expect([count(2, CONVERTED), count(2, LOST), count(3, CONVERTED), count(3, LOST)]).toEqual([3, 1, 1, 1]);
    expect(transitions.find((it) => it.from[0] === BEGIN)).toEqual({
      from: [BEGIN],
      to: 1,
      count: 6,
      value: 40,
    });
    expect(transitions.find((it) => it.to === LOST)!.value).toBe(0);
  });

  it('loses only touches of the period, of who has never converted', () => {
    const period = { from: 10 * DAY, end: 20 * DAY, asOf: 30 * DAY };
    const lost = (text: string) => ask(period, text).transitions.filter((it) => it.to === LOST).length;
    expect(lost('a12')).toBe(1);
    expect(lost('a9')).toBe(0);
    expect(lost('a21')).toBe(0);
    expect(lost('a12 z13')).toBe(0);
    expect(lost('z5 a12')).toBe(0);
    expect(lost('a12 z13 b14')).toBe(0);
    // Who converts after the period, and before now, was not lost.
    expect(lost('a12 z25')).toBe(0);
    expect(lost('a12 z35')).toBe(1);
    expect(ask({ ...period, nulls: false }, 'a12').transitions).toEqual([]);
    expect(ask({ ...period, markovOrder: 0 }, 'a12').transitions).toEqual([]);
  });

  it('remembers two units in order 2', () => {
    const { transitions } = ask({ markovOrder: 2 }, 'a0 b1 c2 z3', 'a0', 'z1');
    expect(transitions.map((it) => [...it.from, '→', it.to].join(' '))).toEqual([
      `${BEGIN} → 1`,
      `${BEGIN} 1 → ${LOST}`,
      `${BEGIN} 1 → 2`,
      '1 2 → 3',
      `2 3 → ${CONVERTED}`,
    ]);
  });

  it('has no touches without a campaign where campaigns share, but unmapped ones where touchpoints do', () => {
    const travellers = [tell('1', 'a0 z1', DAY, { campaign: 0 })];
    const none = (by: AttributionQuery['by']) =>
      countAttributionSlowly(travellers, { ...query, by }).none.conversions;
    expect([none('campaign'), none('source'), none('channel'), none('touchpoint')]).toEqual([1, 1, 0, 0]);
  });

  it('keeps shares in time decay even where every touch is decades old', () => {
    expect(credit({ end: 1e5 * DAY, asOf: 1e5 * DAY }, 'a0 b7 z90000').b!['time-decay']).toBeCloseTo(
      2 / 3,
      12,
    );
  });
});
