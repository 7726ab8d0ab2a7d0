import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctClock } from './correctClock';

const RECEIVED = Date.UTC(2026, 2, 10, 9, 30);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const iso = (time: number) => new Date(time).toISOString();

/** The rule of the domain, word by word. */
function slow(receivedAt: number, sentAt: number | undefined, original: number | undefined): number {
  if (original === undefined) return receivedAt;
  if (sentAt !== undefined && Math.abs(receivedAt - sentAt) > MINUTE) return receivedAt - (sentAt - original);
  return original;
}

describe('correctClock', () => {
  it('keeps the written time while the client and we agree within a minute, so that jitter reorders nothing', () => {
    const written = RECEIVED - 5_000;
    expect(correctClock(RECEIVED, iso(RECEIVED - MINUTE), undefined, iso(written))).toEqual({
      kind: 'time',
      time: written,
      corrected: false,
      original: written,
    });
    expect(correctClock(RECEIVED, iso(RECEIVED + MINUTE), undefined, iso(written))).toMatchObject({
      time: written,
    });
  });

  it('corrects by the difference beyond a minute', () => {
    const sent = RECEIVED - MINUTE - 1;
    expect(correctClock(RECEIVED, iso(sent), undefined, iso(sent - 7_000))).toMatchObject({
      time: RECEIVED - 7_000,
      corrected: true,
    });
  });

  it('prefers originalTimestamp to timestamp', () => {
    const found = correctClock(RECEIVED, undefined, iso(RECEIVED - HOUR), iso(RECEIVED));
    expect(found).toMatchObject({ time: RECEIVED - HOUR });
    expect(correctClock(RECEIVED, undefined, null, iso(RECEIVED))).toMatchObject({ time: RECEIVED });
  });

  it('takes the time of arrival when the client wrote none, whatever its clock says', () => {
    expect(correctClock(RECEIVED, iso(RECEIVED - HOUR), undefined, undefined)).toEqual({
      kind: 'time',
      time: RECEIVED,
      corrected: false,
      original: undefined,
    });
  });

  it('puts a device right whose clock restarted in 1970', () => {
    const found = correctClock(RECEIVED, '1970-01-01T00:10:00Z', undefined, '1970-01-01T00:09:00Z');
    expect(found).toMatchObject({ time: RECEIVED - MINUTE, corrected: true });
  });

  it('welcomes late events however old, but not before 1971', () => {
    expect(correctClock(RECEIVED, undefined, undefined, '1971-01-01T00:00:00Z')).toMatchObject({
      kind: 'time',
    });
    expect(correctClock(RECEIVED, undefined, undefined, '1970-12-31T23:59:59Z')).toMatchObject({
      code: 'time_out_of_range',
    });
    expect(correctClock(RECEIVED, undefined, undefined, '2201-01-01T00:00:00Z')).toMatchObject({
      code: 'time_out_of_range',
    });
    expect(correctClock(RECEIVED, undefined, undefined, 12)).toMatchObject({ code: 'time_out_of_range' });
  });

  it('sets apart what is more than a day ahead', () => {
    expect(correctClock(RECEIVED, undefined, undefined, RECEIVED + 24 * HOUR)).toMatchObject({
      kind: 'time',
    });
    expect(correctClock(RECEIVED, undefined, undefined, RECEIVED + 24 * HOUR + 1)).toMatchObject({
      code: 'time_in_future',
      field: 'timestamp',
    });
  });

  it.each([['soon'], [''], [Number.NaN], [{}], [true]])('sets apart the unreadable time %s', (value) => {
    expect(correctClock(RECEIVED, undefined, undefined, value)).toMatchObject({
      code: 'time_invalid',
      field: 'timestamp',
    });
    expect(correctClock(RECEIVED, undefined, value, RECEIVED)).toMatchObject({ field: 'originalTimestamp' });
    expect(correctClock(RECEIVED, value, undefined, RECEIVED)).toMatchObject({ code: 'sent_at_invalid' });
  });

  it('is the rule of the domain for any three times', () => {
    const near = fc.integer({ min: -40 * HOUR, max: 20 * HOUR }).map((away) => RECEIVED + away);
    const perhaps = fc.option(near, { nil: undefined });
    fc.assert(
      fc.property(perhaps, perhaps, (sentAt, original) => {
        const expected = slow(RECEIVED, sentAt, original);
        const found = correctClock(RECEIVED, sentAt, undefined, original);
        if (expected - RECEIVED > 24 * HOUR) expect(found).toMatchObject({ code: 'time_in_future' });
        else expect(found).toMatchObject({ kind: 'time', time: expected });
      }),
      { numRuns: 5_000 },
    );
  });
});
