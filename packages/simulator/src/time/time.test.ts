import { describe, expect, it } from 'vitest';
import { Stream } from '../random/index';
import {
  AVERAGE_TASTE,
  blackFridayOf,
  civilDate,
  DAY,
  dayOf,
  fromRome,
  HOUR,
  isoTime,
  momentAfter,
  monthsBefore,
  mothersDayOf,
  romeDay,
  romeOffset,
  seasonFactor,
  weekdayOf,
} from './index';

const rome = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
});

describe('time in Rome', () => {
  it('agrees with the time-zone database at every hour of the nights the clocks change', () => {
    for (const around of [
      Date.UTC(2025, 2, 30),
      Date.UTC(2025, 9, 26),
      Date.UTC(2026, 2, 29),
      Date.UTC(2024, 9, 27),
    ]) {
      for (let h = -6; h < 12; h += 0.5) {
        const utc = around + h * HOUR;
        const shifted = new Date(utc + romeOffset(utc));
        const expected = rome.format(utc).slice(12);
        expect(shifted.toISOString().slice(11, 19)).toBe(expected);
      }
    }
  });

  it('reads back the local time it was given, except in the hour that does not exist', () => {
    const day = dayOf(2026, 3, 29);
    for (let h = 0; h < 24; h += 1) {
      const utc = fromRome(day, h * HOUR);
      const back = (utc + romeOffset(utc) - day * DAY) / HOUR;
      expect(back).toBe(h === 2 ? 3 : h);
    }
    expect(romeDay(Date.UTC(2026, 0, 31, 23, 30))).toBe(dayOf(2026, 2, 1));
  });

  it('goes back whole calendar months', () => {
    expect(civilDate(monthsBefore(dayOf(2026, 3, 31), 1))).toEqual({ year: 2026, month: 2, date: 28 });
    expect(civilDate(monthsBefore(dayOf(2026, 3, 31), 12))).toEqual({ year: 2025, month: 3, date: 31 });
  });

  it('writes times as the engine does, before 1970 too', () => {
    for (const utc of [0, 1, 1_772_323_199_999, 951_782_400_000, -1, -86_400_001, 1_775_000_000_123]) {
      expect(isoTime(utc)).toBe(new Date(utc).toISOString());
    }
  });
});

describe('seasons', () => {
  it('knows the movable days', () => {
    expect(civilDate(blackFridayOf(2025))).toEqual({ year: 2025, month: 11, date: 28 });
    expect(civilDate(blackFridayOf(2024))).toEqual({ year: 2024, month: 11, date: 29 });
    expect(civilDate(mothersDayOf(2026))).toEqual({ year: 2026, month: 5, date: 10 });
    expect(weekdayOf(mothersDayOf(2031))).toBe(6);
  });

  it('rises for Black Friday and Christmas, and falls in mid August', () => {
    const ordinary = seasonFactor(dayOf(2025, 10, 8), AVERAGE_TASTE);
    expect(ordinary).toBe(1);
    expect(seasonFactor(blackFridayOf(2025), AVERAGE_TASTE)).toBeGreaterThan(2);
    expect(seasonFactor(dayOf(2025, 12, 20), AVERAGE_TASTE)).toBeGreaterThan(1.8);
    expect(seasonFactor(dayOf(2025, 12, 26), AVERAGE_TASTE)).toBe(1);
    expect(seasonFactor(dayOf(2025, 8, 15), AVERAGE_TASTE)).toBeLessThan(0.5);
  });
});

describe('rhythm', () => {
  it('keeps shops closed on Sunday and people on the sofa in the evening', () => {
    const stream = new Stream(1, 1);
    const start = fromRome(dayOf(2025, 10, 1), 12 * HOUR);
    const evenings: boolean[] = [];
    for (let i = 0; i < 4000; i += 1) {
      const store = momentAfter(stream, start, i % 30, 'store', AVERAGE_TASTE);
      expect(weekdayOf(romeDay(store))).not.toBe(6);
      expect(store).toBeGreaterThan(start);
      const online = momentAfter(stream, start, i % 30, 'online', AVERAGE_TASTE);
      const hour = Math.floor(((online + romeOffset(online)) % DAY) / HOUR);
      evenings.push(hour >= 20 && hour <= 22);
    }
    const share = evenings.filter(Boolean).length / evenings.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.4);
  });
});
