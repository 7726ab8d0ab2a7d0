import { describe, expect, it } from 'vitest';
import type { FunnelQuery, RetentionQuery } from '../../ports/reportStore';
import { countFunnelSlowly } from './countFunnelSlowly.fixture';
import { countRetentionSlowly } from './countRetentionSlowly.fixture';
import { always, at, tell } from './tell.fixture';
import { timeToConvertSlowly } from './timeToConvertSlowly.fixture';
import { histogramOf, matchesAnyOf } from './traveller.fixture';

/** The slow reports on journeys whose answers were worked out by hand. */

const abc: FunnelQuery = {
  ...always,
  steps: [at('a'), at('b'), at('c')],
  window: null,
  order: 'ordered',
  start: 'any',
  exclude: [],
  breakdown: undefined,
  hold: undefined,
  buckets: [0],
};

const ask = (over: Partial<FunnelQuery>, ...journeys: string[]) =>
  countFunnelSlowly(
    journeys.map((text, i) => tell(String(i + 1), text)),
    { ...abc, ...over },
  );
const people = (over: Partial<FunnelQuery>, ...journeys: string[]) =>
  ask(over, ...journeys).steps.map((it) => it.people);
/** Times from the step before, of one person. */
const pauses = (over: Partial<FunnelQuery>, journey: string) =>
  ask(over, journey).steps.map((it) => it.fromPrevious?.p50);

describe('filters of the slow reports', () => {
  const contact = tell('1', 'b5').contacts[0]!;

  it('need all parts and any value; without parts, or with a part without values, nothing matches', () => {
    expect(matchesAnyOf(contact, [{ touchpoints: [1, 2], actors: [0] }])).toBe(true);
    expect(matchesAnyOf(contact, [{ touchpoints: [2], actors: [1] }])).toBe(false);
    expect(matchesAnyOf(contact, [{ touchpoints: [9] }, { events: [2] }])).toBe(true);
    expect(matchesAnyOf(contact, [{}])).toBe(false);
    expect(matchesAnyOf(contact, [{ touchpoints: [2], events: [] }])).toBe(false);
    expect(matchesAnyOf(contact, [])).toBe(false);
  });

  it('ask the contact what only the log knows', () => {
    const asked = {
      ...contact,
      matches: ({ types }: { types?: readonly string[] }) => types?.[0] === 'page',
    };
    expect(matchesAnyOf(asked, [{ logged: { types: ['page'] } }])).toBe(true);
    expect(matchesAnyOf(asked, [{ logged: { types: ['track'] } }])).toBe(false);
    expect(matchesAnyOf(contact, [{ logged: { types: ['page'] } }])).toBe(false);
  });
});

describe('countFunnelSlowly', () => {
  it('counts who reached each step in order, ties in the order of the list', () => {
    expect(people({}, 'a1 b2 c3', 'a1 b1 c1', 'b1 a1 c1', 'c1 b2 a3', 'b1 c2', '')).toEqual([4, 2, 2]);
  });

  it('needs a contact of its own for each step', () => {
    expect(people({ steps: [at('a'), at('a'), at('a')] }, 'a1', 'a1 a1')).toEqual([2, 1, 0]);
  });

  it('ends the window to the millisecond, from the first step, which any start may meet', () => {
    expect(people({ window: 10 }, 'a0 b5 c10', 'a0 b5 c11', 'a0 a1 b5 c11')).toEqual([3, 3, 2]);
    expect(people({ window: 10, start: 'first' }, 'a0 b5 c10', 'a0 a1 b5 c11')).toEqual([2, 2, 1]);
  });

  it('begins in the period, and goes on until asOf', () => {
    const period = { from: 10, end: 20, asOf: 30 };
    expect(people(period, 'a9 b10', 'a10 b29', 'a19 b30', 'a20 b21', 'a9 a10 b11')).toEqual([3, 2, 0]);
    // The first of the period starts, whatever came before it.
    expect(people({ ...period, start: 'first' }, 'a9 a10 b11')).toEqual([1, 1, 0]);
  });

  it('takes of the deepest chains the earliest end, then the latest start, then late middles', () => {
    expect(pauses({}, 'a0 b1 a2 b4 b5 c7 b8 c9')).toEqual([undefined, 3, 2]);
    // Deeper wins over a later start that goes less far.
    expect(pauses({}, 'a0 b5 c6 a7 b8')).toEqual([undefined, 5, 1]);
    expect(ask({}, 'a0 a2 b3 a4 b9').steps[1]).toMatchObject({ people: 1, fromFirst: { p50: 1, p90: 1 } });
  });

  it('lets nothing between in strict order, whoever acts', () => {
    expect(people({ order: 'strict' }, 'a0 b1 c2', 'a0 x1 b2', 'a0 a1 b2 x3 c4', 'a0 b0 b0 c1')).toEqual([
      4, 3, 1,
    ]);
  });

  it('breaks a chain at an excluded contact between its ends, unless it is a step of it', () => {
    const exclude = at('x');
    expect(people({ exclude }, 'a0 x1 b2 c3', 'a0 b1 x2 c3', 'a0 x1 a2 b3 c4 x5', 'x0 a1')).toEqual([
      4, 2, 1,
    ]);
    expect(people({ exclude: at('b') }, 'a0 b1 c2', 'a0 b1 b2 c3')).toEqual([2, 2, 1]);
  });

  it('fills the first open step in any order; other contacts are ignored, excluded ones end the attempt', () => {
    const any = { order: 'any' as const, exclude: at('x') };
    expect(people(any, 'c0 b1 a2', 'c0 c1 y2 a3', 'c0 x1 a2 b3', 'y0')).toEqual([3, 3, 1]);
    // From c: c, a, then x ends it. From a: one step, then from b: two. The earliest end of two steps wins.
    expect(pauses(any, 'c0 a3 x4 b5 c9')).toEqual([undefined, 3, undefined]);
    expect(people({ ...any, window: 5, start: 'first' }, 'y0 c1 a6 b7', 'c0 a6 b7')).toEqual([2, 1, 0]);
    expect(people({ ...any, steps: [at('a', 'b'), at('a')] }, 'a0 b1', 'b0 a1', 'a0 a1')).toEqual([3, 2]);
  });

  it('says who stopped, and whose window is still open at asOf', () => {
    const open = { window: 10, asOf: 100, end: 200 };
    const { steps } = ask(open, 'a89', 'a90', 'a50 b51 a95', 'a50 b51', 'a91 b92 c93');
    expect(steps.map((it) => it.stopped)).toEqual([2, 2, 1]);
    // 89 + 10 = 99 has been seen; 90 + 10 has not; the third may still set out again from 95.
    expect(steps.map((it) => it.open)).toEqual([1, 1, 0]);
    expect(ask({ ...open, start: 'first' }, 'a50 b51 a95').steps[1]).toMatchObject({ stopped: 1, open: 0 });
    expect(ask({ ...open, window: null }, 'a90').steps[0]).toMatchObject({ stopped: 1, open: 0 });
  });

  it('gives quantiles, bars, trend and breakdown by the first step', () => {
    const travellers = [
      tell('1', 'a0 b1 c2', 60_000),
      tell('2', 'a1 b6', 60_000, { channel: 7 }),
      tell('3', 'a3', 60_000, { channel: 7 }),
    ];
    const time = { end: 1e9, asOf: 1e9, buckets: [-60_000, 60_000, 120_000], breakdown: 'channel' } as const;
    const counts = countFunnelSlowly(travellers, { ...abc, ...time });
    expect(counts.steps[1]!.fromPrevious).toEqual({ p50: 300_000, p90: 300_000 });
    expect(counts.steps[1]!.histogram).toEqual([0, 1, 1, ...new Array<number>(11).fill(0)]);
    expect(counts.steps[0]).toMatchObject({ fromPrevious: null, fromFirst: null, histogram: [] });
    expect(counts.trend).toEqual([
      { bucket: 0, people: 1, converted: 1 },
      { bucket: 1, people: 1, converted: 0 },
      { bucket: 2, people: 1, converted: 0 },
    ]);
    expect(counts.breakdown).toEqual([
      { value: 1, people: [1, 1, 1] },
      { value: 7, people: [2, 1, 0] },
    ]);
  });

  it('reads only journeys that have been at one of the places', () => {
    const travellers = [tell('1', 'a0', 1, { place: 3 }), tell('2', 'a0')];
    expect(countFunnelSlowly(travellers, { ...abc, places: [3, 4] }).steps[0]!.people).toBe(1);
  });

  it('puts a time at an edge into the bar that begins there', () => {
    expect(histogramOf([0, 59_999, 60_000, 7_776_000_000])).toEqual([
      2,
      1,
      ...new Array<number>(11).fill(0),
      1,
    ]);
  });
});

const cohorts: RetentionQuery = {
  ...always,
  from: 100,
  end: 200,
  start: at('a'),
  return: at('b'),
  cohort: 'first',
  buckets: [100, 110, 120, 130],
  until: 140,
};
const retain = (over: Partial<RetentionQuery>, ...journeys: string[]) => {
  const travellers = journeys.map((text, i) => tell(String(i + 1), text));
  const { cohorts: sizes, returns } = countRetentionSlowly(travellers, { ...cohorts, ...over });
  return { cohorts: sizes, returns };
};

describe('countRetentionSlowly', () => {
  it('counts returns after the start, in its own bucket too, and none beyond the last', () => {
    expect(retain({}, 'b99 a100 b109 b125', 'b105 a105', 'a119 b120 b140', 'a101 b121')).toEqual({
      cohorts: [
        { bucket: 0, people: 3 },
        { bucket: 1, people: 1 },
      ],
      returns: [
        { bucket: 0, offset: 0, on: 1, first: 1, last: 0 },
        { bucket: 0, offset: 2, on: 2, first: 1, last: 2 },
        { bucket: 1, offset: 1, on: 1, first: 1, last: 1 },
      ],
    });
  });

  it('takes the first start ever, the first of the period, or the first of each bucket', () => {
    const journey = 'a90 b91 a101 a102 a115 b116';
    expect(retain({}, journey)).toEqual({ cohorts: [], returns: [] });
    expect(retain({ cohort: 'first-in-period' }, journey)).toEqual({
      cohorts: [{ bucket: 0, people: 1 }],
      returns: [{ bucket: 0, offset: 1, on: 1, first: 1, last: 1 }],
    });
    expect(retain({ cohort: 'every' }, journey)).toEqual({
      cohorts: [
        { bucket: 0, people: 1 },
        { bucket: 1, people: 1 },
      ],
      returns: [
        { bucket: 0, offset: 1, on: 1, first: 1, last: 1 },
        { bucket: 1, offset: 0, on: 1, first: 1, last: 1 },
      ],
    });
  });

  it('needs another contact, even where starting and returning are the same', () => {
    expect(retain({ return: at('a') }, 'a100', 'a100 a100', 'a100 a111').returns).toEqual([
      { bucket: 0, offset: 0, on: 1, first: 1, last: 1 },
      { bucket: 0, offset: 1, on: 1, first: 1, last: 1 },
    ]);
    expect(retain({ asOf: 111 }, 'a100 b111').returns).toEqual([]);
  });
});

describe('timeToConvertSlowly', () => {
  it('goes from the first of the period to the first after it', () => {
    const travellers = ['a5 b6 a10 a12 b20 b30', 'b10 a10', 'a15 b15', 'b11', 'a20 b50'].map((text, i) =>
      tell(String(i + 1), text),
    );
    const query = { ...always, from: 10, end: 20, asOf: 50, first: at('a'), second: at('b') };
    const counts = timeToConvertSlowly(travellers, query);
    expect(counts).toMatchObject({ people: 3, converted: 2, times: { p50: 10, p90: 10 } });
    expect(counts.histogram[0]).toBe(2);
    expect(timeToConvertSlowly([], query)).toMatchObject({ people: 0, converted: 0, times: null });
  });
});
