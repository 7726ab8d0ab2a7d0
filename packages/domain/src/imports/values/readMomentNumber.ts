import { dayOf } from './readMoment';
import type { ZoneClock } from './zoneClock';

const DAY = 86_400_000;
/** Midnight before day 1 of Excel, counting the 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Days of Excel that are taken for dates: 4 October 1954 to 10 January 2119. */
const EXCEL = { first: 20_000, end: 80_000 };
const NUMERIC = /^(?:\d{4,19}(?:[.,]\d{1,12})?|\d{8}T\d{4}(?:\d{2})?)$/;

/** Whether a text may be a moment written as a number. */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(text);
}

/**
 * A moment written as a number, by its size: seconds, milliseconds, micro- or nanoseconds since 1970 (from 1973 on),
 * a day of Excel with its fraction, or a date without separators (20261231, 202612311430, 20261231T143015).
 * NaN for numbers that are no moment.
 */
export function readMomentNumber(text: string, clock: ZoneClock): number {
  const compact = readCompact(text, clock);
  if (!Number.isNaN(compact)) return compact;
  const value = Number(text.replace(',', '.'));
  if (value >= EXCEL.first && value < EXCEL.end) {
    // Fractions of a day are rounded to the millisecond: 0.1 s is 1.157e-6 days.
    return clock(EXCEL_EPOCH + Math.round(value * DAY));
  }
  if (value < 1e8) return Number.NaN;
  if (value < 1e11) return Math.floor(value * 1000);
  if (value < 1e14) return Math.floor(value);
  return value < 1e17 ? Math.floor(value / 1e3) : Math.floor(value / 1e6);
}

function readCompact(text: string, clock: ZoneClock): number {
  const parts = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = parts.map((part) => part ?? '0');
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  const date = dayOf(Number(year), Number(month), Number(day));
  const wallClock = date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return Number.isNaN(wallClock) ? Number.NaN : clock(wallClock);
}
