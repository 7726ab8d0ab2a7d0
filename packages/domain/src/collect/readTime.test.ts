import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from './readTime';

const NOON = Date.UTC(2024, 2, 13, 12, 0, 0);

describe('readTime', () => {
  it.each([
    ['2024-03-13T12:00:00.000Z', NOON],
    ['2024-03-13T12:00:00Z', NOON],
    ['2024-03-13T12:00Z', NOON],
    ['2024-03-13t12:00:00z', NOON],
    ['2024-03-13T13:00:00+01:00', NOON],
    ['2024-03-13T13:00:00+0100', NOON],
    ['2024-03-13T13:00:00+01', NOON],
    ['2024-03-13T06:30:00-05:30', NOON],
    ['2024-03-13 13:00:00.000000+01:00', NOON],
    ['2024-03-13 12:00:00 UTC', NOON],
    ['2024-03-13T12:00:00.1234567Z', NOON + 123],
    ['2024-03-13T12:00:00,5Z', NOON + 500],
    ['  2024-03-13T12:00:00Z  ', NOON],
    ['2024-03-13T24:00:00Z', Date.UTC(2024, 2, 14)],
    ['Wed, 13 Mar 2024 13:00:00 +0100', NOON],
    ['Wed, 13 Mar 2024 12:00:00 GMT', NOON],
    ['Wed Mar 13 2024 13:00:00 GMT+0100 (Central European Standard Time)', NOON],
  ])('reads %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    ['2024-03-13T12:00:00', NOON],
    ['2024-03-13 12:00:00', NOON],
    ['2024-03-13T12:00', NOON],
    ['2024-03-13', Date.UTC(2024, 2, 13)],
  ])('takes %s, which has no zone, as UTC whatever the zone of the server', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each([
    [NOON, NOON],
    [NOON / 1000, NOON],
    [NOON / 1000 + 0.123, NOON + 123],
    [String(NOON), NOON],
    [String(NOON / 1000), NOON],
    [new Date(NOON), NOON],
  ])('reads %s as seconds or milliseconds since 1970', (value, time) => {
    expect(readTime(value)).toBe(time);
  });

  it.each([
    'yesterday',
    '',
    ' ',
    'NaN',
    '13/03/2024',
    '2024-02-30T10:00:00Z',
    '2023-02-29',
    '2024-13-01T10:00:00Z',
    '2024-03-13T25:00:00Z',
    '2024-03-13T10:61:00Z',
    '2024-03-13T10:00:00+99:00',
    '2024-03-13T10:00:00Europe/Rome',
    '2024-03-13T10',
    '2024-03-13x10:00:00Z',
    '0000-03-13T10:00:00Z',
    '2024-03-13T10:00:00.Z',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    {},
    [],
    new Date('x'),
    10n,
  ])('cannot read %s', (value) => {
    expect(readTime(value)).toBeNaN();
  });

  it('agrees with the platform on every ISO time that it prints', () => {
    const moment = fc.date({
      min: new Date(Date.UTC(1971, 0)),
      max: new Date(Date.UTC(2200, 0)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        expect(readTime(date.toISOString())).toBe(date.getTime());
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${hours}:${String(Math.abs(offset) % 60).padStart(2, '0')}`;
        expect(readTime(local + zone)).toBe(date.getTime());
      }),
      { numRuns: 2_000 },
    );
  });
});
