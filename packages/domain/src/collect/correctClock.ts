import { type Quarantined, quarantine } from './quarantine';
import { readTime } from './readTime';

/** Beyond this the client's clock is wrong; within it the difference is the network's. Milliseconds. */
const TOLERANCE = 60_000;
/** Further ahead than this is no time zone and no haste, but an error. */
const FUTURE = 24 * 3_600_000;
/** Years that the stores hold and that a customer can have acted in: 1971 to 2200 included. */
const FIRST = Date.UTC(1971, 0, 1);
const END = Date.UTC(2201, 0, 1);

export interface EventTime {
  readonly kind: 'time';
  /** Corrected event time, UTC milliseconds. */
  readonly time: number;
  readonly corrected: boolean;
  /** The time the client wrote; undefined when it wrote none. */
  readonly original: number | undefined;
}

/**
 * The time of an event by the rule of the domain. Only the result must lie in a sensible year: a device whose clock
 * restarted in 1970 is put right by the correction.
 */
export function correctClock(
  receivedAt: number,
  sentAt: unknown,
  originalTimestamp: unknown,
  timestamp: unknown,
): EventTime | Quarantined {
  const field = isAbsent(originalTimestamp) ? 'timestamp' : 'originalTimestamp';
  const written = isAbsent(originalTimestamp) ? timestamp : originalTimestamp;
  if (isAbsent(written)) return { kind: 'time', time: receivedAt, corrected: false, original: undefined };
  const original = readTime(written);
  if (Number.isNaN(original)) return quarantine('time_invalid', field);
  let time = original;
  let corrected = false;
  if (!isAbsent(sentAt)) {
    const sent = readTime(sentAt);
    if (Number.isNaN(sent)) return quarantine('sent_at_invalid', 'sentAt');
    corrected = Math.abs(receivedAt - sent) > TOLERANCE;
    if (corrected) time = receivedAt - (sent - original);
  }
  if (time < FIRST || time >= END) return quarantine('time_out_of_range', field);
  if (time - receivedAt > FUTURE) return quarantine('time_in_future', field);
  return { kind: 'time', time, corrected, original };
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}
