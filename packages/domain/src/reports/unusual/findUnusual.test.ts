import { describe, expect, it } from 'vitest';
import { findUnusual } from './findUnusual';
import { judgeDay } from './judgeDay';
import type { SeriesDay } from './types';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 5);
const dayAt = (i: number): string => new Date(BEGIN + i * DAY_MS).toISOString().slice(0, 10);

/** Small steady generator: the tests are the same every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [k, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; k++) product *= random();
  return k;
}

/** Weekends are half as busy. */
const busy = (i: number): number => (i % 7 >= 5 ? 0.5 : 1);

function series(days: number, mean: number, seed: number, factor: (i: number) => number): SeriesDay[] {
  const random = randomOf(seed);
  return Array.from({ length: days }, (_, i) => ({
    day: dayAt(i),
    count: poisson(mean * busy(i) * factor(i), random),
    exposure: null,
  }));
}

describe('findUnusual', () => {
  it.each([0.3, 0.7, 1.5, 5, 30, 300])('of chance alone, %d a day, seldom alarms in a year', (mean) => {
    let alarms = 0;
    for (let seed = 1; seed <= 40; seed++) alarms += findUnusual(series(365, mean, seed, () => 1)).length;
    expect(alarms).toBeLessThanOrEqual(4);
  });

  it('of a series that moves by itself more than chance, seldom alarms', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomOf(seed + 1_000);
      const moods = Array.from({ length: 365 }, () =>
        Math.exp(0.25 * (random() + random() + random() - 1.5)),
      );
      alarms += findUnusual(series(365, 300, seed, (i) => moods[i]!)).length;
    }
    expect(alarms).toBeLessThanOrEqual(8);
  });

  it('finds a day of three times as many, and says which day', () => {
    const [run, ...others] = findUnusual(series(120, 40, 5, (i) => (i === 90 ? 3 : 1)));
    expect(others).toEqual([]);
    expect(run).toMatchObject({ from: dayAt(90), to: dayAt(90), direction: 'rise' });
    expect(run!.ratio).toBeGreaterThan(2);
  });

  it('finds weeks of a weak fall that no single day shows', () => {
    const days = series(150, 20, 9, (i) => (i >= 90 && i < 120 ? 0.5 : 1));
    const found = findUnusual(days);
    expect(found.every(({ direction }) => direction === 'fall')).toBe(true);
    expect(found[0]!.from >= dayAt(84) && found[0]!.from <= dayAt(96)).toBe(true);
    expect(found.at(-1)!.to >= dayAt(112) && found.at(-1)!.to <= dayAt(124)).toBe(true);
  });

  it('takes a level that stays for the normal one in the end', () => {
    const runs = findUnusual(series(365, 100, 3, (i) => (i >= 100 ? 2 : 1)));
    expect(runs[0]).toMatchObject({ from: dayAt(100), direction: 'rise' });
    expect(runs.at(-1)!.to < dayAt(100 + 12 * 7)).toBe(true);
  });

  it('knows a busy day by its visitors, and a share by its whole', () => {
    const days = series(120, 200, 8, (i) => (i === 100 ? 4 : 1));
    const orders = days.map(({ day, count }, i) => ({
      day,
      count: Math.round(count * (i >= 110 && i < 114 ? 0.5 : 0.8)),
      exposure: count,
    }));
    const runs = findUnusual(orders, { isShare: true });
    expect(runs).toMatchObject([{ from: dayAt(110), to: dayAt(113), direction: 'fall' }]);
  });

  it('says nothing of small numbers, of little history, and of days on which nothing could happen', () => {
    expect(findUnusual(series(100, 0.1, 2, (i) => (i === 80 ? 40 : 1)))).toEqual([]);
    expect(findUnusual(series(27, 40, 2, (i) => (i === 26 ? 9 : 1)))).toEqual([]);
    const closed = series(100, 40, 2, () => 1).map((one) => ({ ...one, exposure: 0 }));
    expect(findUnusual(closed)).toEqual([]);
    expect(findUnusual([])).toEqual([]);
  });

  it('looks only for what it is asked', () => {
    const days = series(120, 40, 5, (i) => (i === 90 ? 3 : 1));
    expect(findUnusual(days, { direction: 'fall' })).toEqual([]);
    expect(findUnusual(days, { threshold: 1_000 })).toEqual([]);
  });
});

describe('judgeDay', () => {
  const history = series(70, 40, 11, () => 1);
  const today = (count: number) => ({ day: dayAt(70), count, exposure: null });

  it('holds a day against the same weekdays before', () => {
    expect(judgeDay(history, today(42))).toMatchObject({ isUnusual: false, weeks: 8 });
    expect(judgeDay(history, today(95))).toMatchObject({ isUnusual: true, direction: 'rise' });
    expect(judgeDay(history, today(5))).toMatchObject({ isUnusual: true, direction: 'fall' });
  });

  it('does not learn from days that were unusual themselves', () => {
    const spiked = history.map((one, i) => (i % 7 === 0 && i > 35 ? { ...one, count: 400 } : one));
    expect(judgeDay(spiked, today(42))!.expected).toBeLessThan(60);
  });

  it('says nothing without history', () => {
    expect(judgeDay(history.slice(-20), today(42))).toBeNull();
    expect(judgeDay(history, { ...today(42), exposure: 0 })).toBeNull();
  });
});
