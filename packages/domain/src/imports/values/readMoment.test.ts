import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedDateOrder, dateOrderOf } from './dateOrderOf';
import { type DateOrder, readMoment } from './readMoment';
import { isNumeric, readMomentNumber } from './readMomentNumber';
import { createZoneClock, isTimeZone } from './zoneClock';

const rome = createZoneClock('Europe/Rome');
const utc = (wallClock: number): number => wallClock;
const iso = (time: number): string => new Date(time).toISOString();
const read = (text: string, order: DateOrder = 'day-first', clock = utc): string =>
  iso(readMoment(text, { order, clock }));

describe('readMoment', () => {
  it.each([
    ['2024-03-13 10:21:14', '2024-03-13T10:21:14.000Z'],
    ['2024-03-13T10:21:14', '2024-03-13T10:21:14.000Z'],
    ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z'],
    ['2024-03-13T10:21:14Z', '2024-03-13T10:21:14.000Z'],
    ['2024-03-13T10:21:14-0530', '2024-03-13T15:51:14.000Z'],
    ['2024-03-13', '2024-03-13T00:00:00.000Z'],
    ['2024/3/5 9:05', '2024-03-05T09:05:00.000Z'],
    ['31/12/2026', '2026-12-31T00:00:00.000Z'],
    ['31.12.26 14.30', '2026-12-31T14:30:00.000Z'],
    ['1-2-1999 24:00', '1999-02-02T00:00:00.000Z'],
    ['13 marzo 2024', '2024-03-13T00:00:00.000Z'],
    ['mer 13-mar-24 10:21', '2024-03-13T10:21:00.000Z'],
    ['1º gennaio 2024, ore 9:30', '2024-01-01T09:30:00.000Z'],
    ['March 13, 2024 1:05 PM', '2024-03-13T13:05:00.000Z'],
    ['Mar 13 2024 12:00 AM', '2024-03-13T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('puts the month first where told so', () => {
    expect(read('3/4/2026', 'month-first')).toBe('2026-03-04T00:00:00.000Z');
    expect(read('3/4/2026', 'day-first')).toBe('2026-04-03T00:00:00.000Z');
    expect(read('26/04/03', 'year-first')).toBe('2026-04-03T00:00:00.000Z');
  });

  it.each([
    '31/02/2026',
    '2026-13-01',
    '31/12/2026 25:00',
    '13 PM',
    '12/31/2026',
    '',
    'domani',
    '2024-03-13 10:61:00',
  ])('refuses %s', (text) => {
    expect(readMoment(text, { order: 'day-first', clock: utc })).toBeNaN();
  });

  it('reads a time without a zone on the clock of the workspace, summer and winter', () => {
    expect(read('2024-07-01 12:00:00', 'day-first', rome)).toBe('2024-07-01T10:00:00.000Z');
    expect(read('01/12/2024 12:00', 'day-first', rome)).toBe('2024-12-01T11:00:00.000Z');
    expect(read('2024-07-01 12:00:00+00:00', 'day-first', rome)).toBe('2024-07-01T12:00:00.000Z');
  });

  it('moves an hour that daylight saving skips behind the change, and takes the first of a repeated one', () => {
    expect(read('2024-03-31 02:30:00', 'day-first', rome)).toBe('2024-03-31T01:30:00.000Z');
    expect(read('2024-10-27 02:30:00', 'day-first', rome)).toBe('2024-10-27T00:30:00.000Z');
    expect(read('2024-10-27 03:00:00', 'day-first', rome)).toBe('2024-10-27T02:00:00.000Z');
  });

  it('reads back every moment in every form and order', () => {
    const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.boolean(), (date, dayFirst) => {
        const [day, clock] = [date.toISOString().slice(0, 10), date.toISOString().slice(11, 19)];
        const [y, m, d] = day.split('-').map(Number);
        const numbers = dayFirst ? `${d}/${m}/${y}` : `${m}/${d}/${y}`;
        const whole = `${day}T${clock}.000Z`;
        expect(read(`${numbers} ${clock}`, dayFirst ? 'day-first' : 'month-first')).toBe(whole);
        expect(read(`${day} ${clock}`)).toBe(whole);
      }),
    );
  });
});

describe('readMomentNumber', () => {
  it.each([
    ['1710325274', '2024-03-13T10:21:14.000Z'],
    ['1710325274.5', '2024-03-13T10:21:14.500Z'],
    ['1710325274123', '2024-03-13T10:21:14.123Z'],
    ['1710325274123456', '2024-03-13T10:21:14.123Z'],
    ['1710325274123456789', '2024-03-13T10:21:14.123Z'],
    ['45364', '2024-03-13T00:00:00.000Z'],
    ['45364,5', '2024-03-13T12:00:00.000Z'],
    ['19970101', '1997-01-01T00:00:00.000Z'],
    ['20240313102114', '2024-03-13T10:21:14.000Z'],
  ])('reads %s by its size', (text, expected) => {
    expect(isNumeric(text)).toBe(true);
    expect(iso(readMomentNumber(text, utc))).toBe(expected);
  });

  it('refuses numbers that are no moment', () => {
    expect(['1234', '19971399', '99999999'].map((text) => readMomentNumber(text, utc))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

it('learns the order of dates from those that can be read in one way only', () => {
  expect(
    ['31/12/2026', '12-31-26 10:00', '3/4/2026', '5/5/2026', '2026-01-02', 'x'].map(dateOrderOf),
  ).toEqual(['day-first', 'month-first', 'unsure', undefined, undefined, undefined]);
  expect(assumedDateOrder({ language: 'it', zone: 'Europe/Rome' }, false)).toBe('day-first');
  expect(assumedDateOrder({ language: 'en', zone: 'Europe/Rome' }, false)).toBe('day-first');
  expect(assumedDateOrder({ language: 'en', zone: 'America/New_York' }, false)).toBe('month-first');
  expect(assumedDateOrder({ language: 'it', zone: 'Europe/Rome' }, true)).toBe('month-first');
});

it('knows time zones by name', () => {
  expect(['Europe/Rome', 'UTC', 'Europe/Roma', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});
