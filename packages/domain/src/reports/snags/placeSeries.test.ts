import { describe, expect, it } from 'vitest';
import { findUnusual } from '../unusual/index';
import { EMPTY } from './findIncidents';
import { busyElsewhere } from './placeSeries';

const DAYS = 365;
const dayAt = (i: number): string =>
  new Date(Date.UTC(2024, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);

function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  let k = 0;
  let product = random();
  for (const limit = Math.exp(-mean); product > limit; k++) product *= random();
  return k;
}

/** Closed on Sundays, busy on Saturdays. */
const WEEK = [1, 0.9, 0.9, 1, 1.3, 1.8, 0];

interface Town {
  readonly means: readonly number[];
  /** What is left of the customers of a place on a day, beside its weekdays. */
  readonly share?: (place: number, day: number) => number;
}

/** Places of one town: weather and holidays are of all of them, chance is of each. */
function customersOf({ means, share = () => 1 }: Town, seed: number): number[][] {
  const random = randomOf(seed);
  const weather = Array.from({ length: DAYS }, (_, day) => (day % 90 === 89 ? 0 : 0.75 + 0.5 * random()));
  return means.map((mean, place) =>
    weather.map((sky, day) => poisson(mean * WEEK[day % 7]! * sky * share(place, day), random)),
  );
}

const fallsOf = (places: readonly (readonly number[])[], here: number) => {
  const exposure = busyElsewhere(places, here);
  const days = places[here]!.map((count, day) => ({ day: dayAt(day), count, exposure: exposure[day]! }));
  return findUnusual(days, EMPTY);
};

describe('customers of a place, held against the other places', () => {
  it('of weather, holidays and chance alone seldom alarms: 200 towns of a year', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const places = customersOf(
        {
          means: [
            [2, 6, 12],
            [8, 8, 8, 8],
            [30, 5],
          ][seed % 3]!,
        },
        seed,
      );
      alarms += fallsOf(places, seed % places.length).length;
    }
    console.info(`${alarms} false alarms of 200 places in a year each`);
    expect(alarms).toBeLessThanOrEqual(4);
  });

  it('a place that opens, or is suddenly full, makes no other look empty', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const share = (place: number, day: number): number =>
        place !== 1 ? 1 : day < 150 ? 0 : day < 157 ? 5 : 1;
      const places = customersOf({ means: [8, 24, 8], share }, seed);
      alarms += fallsOf(places, 0).length + fallsOf(places, 2).length;
    }
    expect(alarms).toBeLessThanOrEqual(2);
  });

  it.each([6, 12])('finds a place that is closed for three weeks, of %d customers a day', (mean) => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const share = (place: number, day: number): number => (place === 0 && day >= 200 && day < 221 ? 0 : 1);
      const places = customersOf({ means: [mean, 12, 6], share }, seed);
      const runs = fallsOf(places, 0).filter(({ from, to }) => to >= dayAt(200) && from <= dayAt(220));
      if (runs.length > 0) found++;
    }
    expect(found).toBeGreaterThanOrEqual(57);
  });

  it('is as usual elsewhere at most, as little is known, and where there is no other place', () => {
    const one = Array.from({ length: 70 }, () => 10);
    expect(busyElsewhere([one], 0)).toEqual(one.map(() => 1));
    const other = one.map((count, day) => (day === 60 ? 0 : day === 61 ? 100 : count));
    const share = busyElsewhere([one, other], 0);
    // (0 + 1) ⁄ (10 + 1)
    expect(share[60]).toBeCloseTo(1 / 11, 12);
    expect(share[61]).toBe(1);
    // Of three weeks nothing is usual yet.
    expect(share.slice(0, 28)).toEqual(one.slice(0, 28).map(() => 1));
  });
});
