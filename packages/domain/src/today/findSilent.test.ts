import { describe, expect, it } from 'vitest';
import type { ArrivalHour } from '../ports/todayStore';
import { findSilent } from './findSilent';

const HOUR = 3_600_000;
const WEEKS = 4;
const START = Date.UTC(2025, 0, 6);

/** A connection that is heard in the hours of the day that `isHeard` says, for four weeks. */
function heard(connection: number, isHeard: (hour: number, day: number) => boolean): ArrivalHour[] {
  return Array.from({ length: WEEKS * 168 }, (_, i) => i)
    .filter((i) => isHeard(i % 24, Math.floor(i / 24)))
    .map((i) => {
      const hour = START + i * HOUR;
      return { connection, hour, last: hour + HOUR / 2 };
    });
}
const END = START + WEEKS * 168 * HOUR;
const day = (hour: number): boolean => hour >= 8 && hour < 20;

describe('findSilent', () => {
  it('tells of a connection that is never silent for so long', () => {
    const hours = heard(1, () => true);
    expect(findSilent(hours, END + 5 * HOUR, 'UTC')).toEqual([]);
    const [silence] = findSilent(hours, END + 8 * HOUR, 'UTC');
    expect(silence).toMatchObject({ connection: 1, lastAt: END - HOUR / 2, hours: 8.5 });
    expect(silence!.chance).toBeLessThan(0.01);
  });

  it('lets a shop be silent at night, and not the morning after', () => {
    const hours = heard(1, day);
    // Last heard between 19 and 20 o'clock of a Sunday.
    expect(findSilent(hours, END + 7 * HOUR, 'UTC')).toEqual([]);
    expect(findSilent(hours, END + 14 * HOUR, 'UTC')).toHaveLength(1);
  });

  it('counts the night where the workspace is', () => {
    // Heard from 8 to 20 in UTC, which are 17 to 5 in Tokyo: the same hours, whatever they are called.
    expect(findSilent(heard(1, day), END + 7 * HOUR, 'Asia/Tokyo')).toEqual([]);
  });

  it('says nothing of who is heard seldom, or for less than two weeks', () => {
    const weekly = heard(1, (hour, date) => hour === 9 && date % 7 === 0);
    // Six days and more, but not yet the hour at which it speaks.
    expect(findSilent(weekly, END + 8 * HOUR, 'UTC')).toEqual([]);
    const young = heard(1, () => true).filter(({ hour }) => hour >= END - 10 * 24 * HOUR);
    expect(findSilent(young, END + 48 * HOUR, 'UTC')).toEqual([]);
  });

  it('judges each connection by itself', () => {
    const both = [...heard(1, () => true), ...heard(2, day)].sort((a, b) => a.hour - b.hour);
    expect(findSilent(both, END + 7 * HOUR, 'UTC').map(({ connection }) => connection)).toEqual([1]);
    expect(findSilent([], END, 'UTC')).toEqual([]);
  });
});
