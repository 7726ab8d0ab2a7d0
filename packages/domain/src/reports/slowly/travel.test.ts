import { describe, expect, it } from 'vitest';
import type { PathsQuery, TravelQuery, VariantsQuery } from '../../ports/reportStore';
import { compareNumbers, countPathsSlowly } from './countPathsSlowly.fixture';
import { countProcessSlowly } from './countProcessSlowly.fixture';
import { countVariantsSlowly } from './countVariantsSlowly.fixture';
import { always, at, tell } from './tell.fixture';

/** Paths, process map and variants, slowly, on journeys whose answers were worked out by hand. */

const travel: TravelQuery = {
  ...always,
  by: 'touchpoint',
  scope: 'journey',
  gap: 30,
  alone: [],
  exclude: [],
  collapse: false,
};
const open = { steps: 3, startAt: undefined, endAt: undefined, through: undefined };

const journeys = (texts: readonly string[]) => texts.map((text, i) => tell(String(i + 1), text));
const paths = (over: Partial<PathsQuery>, ...texts: string[]) => {
  const { links, ...rest } = countPathsSlowly(journeys(texts), { ...travel, ...open, ...over });
  return { ...rest, links: links.map((it) => `${it.step}: ${it.from} ${it.to} × ${it.people}`) };
};

describe('countPathsSlowly', () => {
  it('lays labels on steps from the left; -1 has ended, -2 goes on', () => {
    expect(paths({}, 'a1 b2', 'a1 b2 c3', 'a1 b2 c3 a4', '')).toEqual({
      links: ['1: 1 2 × 3', '2: 2 -1 × 1', '2: 2 3 × 2', '3: 3 -2 × 1', '3: 3 -1 × 1'],
      total: 3,
      customers: 3,
    });
  });

  it('reads the period only, without what is excluded, and collapses after that', () => {
    const query = { from: 10, end: 20, asOf: 18, exclude: at('x'), collapse: true };
    expect(paths(query, 'a9 b10 x11 b12 c17 a18', 'x12').links).toEqual(['1: 2 3 × 1', '2: 3 -1 × 1']);
    expect(paths(query, 'x12').total).toBe(0);
  });

  it('begins at the first contact that matches, and drops who has none', () => {
    expect(paths({ startAt: at('b') }, 'a1 b2 a3 b4', 'a1', 'c1 b2')).toEqual({
      links: ['1: 2 -1 × 1', '1: 2 1 × 1', '2: 1 2 × 1', '3: 2 -1 × 1'],
      total: 2,
      customers: 2,
    });
  });

  it('ends at the first match from the beginning on, aligned to the right when only the end is given', () => {
    expect(paths({ endAt: at('c') }, 'a1 b2 a3 c4 b5', 'b1 c2', 'c1', 'a1').links).toEqual([
      '1: -1 2 × 1',
      '1: 2 1 × 1',
      '2: -1 3 × 1',
      '2: 1 3 × 1',
      '2: 2 3 × 1',
      '3: 3 -1 × 3',
    ]);
    expect(paths({ startAt: at('a'), endAt: at('a', 'c') }, 'b1 a2 c3').links).toEqual(['1: 1 -1 × 1']);
    expect(paths({ startAt: at('a'), endAt: at('c') }, 'c1 a2 b3 c4').links).toHaveLength(3);
  });

  it('passes through what is left between both ends', () => {
    const query = { startAt: at('a'), endAt: at('c'), through: at('b') };
    expect(paths(query, 'b1 a2 c3', 'a1 b2 c3', 'a1 c2 b3').total).toBe(1);
  });

  it('tells visits apart by pauses longer than the gap; what stands alone neither splits nor bridges', () => {
    const session = { scope: 'session', alone: [24] } as const;
    expect(paths(session, 'a0 b30 x40 c60 a91')).toEqual({
      links: ['1: 1 -1 × 1', '1: 1 2 × 1', '1: 24 -1 × 1', '2: 2 3 × 1', '3: 3 -1 × 1'],
      total: 3,
      customers: 1,
    });
    expect(paths({ ...session, gap: null }, 'a0 a900').total).toBe(1);
  });
});

describe('countProcessSlowly', () => {
  it('counts activities and what directly follows, with people and typical times', () => {
    const counts = countProcessSlowly(journeys(['a0 b2 a6 b7', 'a0 b5', 'b3']), {
      ...travel,
      edges: 10,
    });
    expect(counts).toEqual({
      activities: [
        { value: 1, count: 3, people: 2, starts: 2, ends: 0 },
        { value: 2, count: 4, people: 3, starts: 1, ends: 3 },
      ],
      // 1, 2 and 5 ms: the middle one.
      edges: [
        { from: 1, to: 2, count: 3, people: 2, median: 2 },
        { from: 2, to: 1, count: 1, people: 1, median: 4 },
      ],
      otherEdges: { edges: 0, count: 0 },
      total: 3,
      customers: 3,
    });
  });

  it('collapses repeats into their first, and counts people once over all their visits', () => {
    const counts = countProcessSlowly(journeys(['a0 a2 b6 a100 b101']), {
      ...travel,
      edges: 10,
      scope: 'session',
      collapse: true,
    });
    expect(counts.edges).toEqual([{ from: 1, to: 2, count: 2, people: 1, median: 3.5 }]);
    expect(counts).toMatchObject({ total: 2, customers: 1 });
  });
});

describe('countVariantsSlowly', () => {
  const query: VariantsQuery = { ...travel, limit: 2, outcome: at('b') };

  it('counts whole sequences, the most frequent first, then in order of their numbers', () => {
    const texts = ['a0 b4', 'a0 b8', 'b0', 'a0', 'a0 b1 a2', ''];
    expect(countVariantsSlowly(journeys(texts), query)).toEqual({
      variants: [
        { path: [1, 2], people: 2, converted: 2, time: { p50: 8, p90: 8 } },
        { path: [1], people: 1, converted: 0, time: { p50: 0, p90: 0 } },
      ],
      total: 4,
      paths: 5,
    });
    expect(
      countVariantsSlowly(journeys(texts), { ...query, outcome: undefined }).variants[0]!.converted,
    ).toBe(0);
  });

  it('keeps the whole time of a sequence whose repeats collapse', () => {
    const { variants } = countVariantsSlowly(journeys(['a0 a3 b5 b9']), { ...query, collapse: true });
    expect(variants).toEqual([{ path: [1, 2], people: 1, converted: 1, time: { p50: 9, p90: 9 } }]);
  });

  it('orders paths as numbers, not as text', () => {
    const paths = [[10], [9, 1], [9], [], [9, 0]];
    expect(paths.sort(compareNumbers)).toEqual([[], [9], [9, 0], [9, 1], [10]]);
  });
});
