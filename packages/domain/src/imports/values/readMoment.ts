import { monthNumber } from './monthNames';
import type { ZoneClock } from './zoneClock';

export type DateOrder = 'day-first' | 'month-first' | 'year-first';

export interface MomentOptions {
  /** Which of two numbers is the day: `3/4/2026`. Years of four digits in front are always recognised. */
  readonly order: DateOrder;
  /** Zone of the times that do not bring their own. */
  readonly clock: ZoneClock;
}

/** `2026-12-31`, `2026/12/31`, `2026.12.31`, then perhaps an hour. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,]+(.+))?$/i;
/** `31/12/2026`, `12-31-26`, `31.12.2026 14:30`. */
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+(.+))?$/i;
/** `13 marzo 2024`, `mer 13-mar-24 10:21`, `1º gennaio 2024`. */
const DAY_NAME =
  /^(?:[\p{L}]+\.?,? )?(\d{1,2})[º°.]?[ -]([\p{L}]{3,}\.?)[ ,-]+(\d{4}|\d{2})(?:[T ,]+(.+))?$/iu;
/** `March 13, 2024`, `Mar 13 2024 10:21 AM`. */
const NAME_DAY = /^([\p{L}]{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[T ,]+(.+))?$/iu;
/** `14:30`, `14.30`, `2:30:15.123 PM`, `14:30 +02:00`, `ore 14:30`. */
const CLOCK =
  /^(?:ore |h )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const MINUTE = 60_000;

/**
 * A moment as people and programs write it, UTC milliseconds; NaN when it cannot be read. A date alone is its
 * midnight in the zone. Numbers (seconds, milliseconds, days of Excel, 20261231) are `readMomentNumber`'s.
 */
export function readMoment(text: string, options: MomentOptions): number {
  const iso = readPlainIso(text, options.clock);
  if (iso !== undefined) return iso;
  const written = text.trim();
  if (written.length > 80) return Number.NaN;
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return momentOf(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!, yearFirst[5], options.clock);
  const numbers = NUMBERS.exec(written);
  if (numbers) {
    const [, first = '', , second = '', year = '', clock] = numbers;
    return options.order === 'month-first'
      ? momentOf(year, first, second, clock, options.clock)
      : options.order === 'day-first'
        ? momentOf(year, second, first, clock, options.clock)
        : momentOf(first, second, year, clock, options.clock);
  }
  const dayName = DAY_NAME.exec(written);
  if (dayName) {
    return momentOf(dayName[3]!, String(monthNumber(dayName[2]!)), dayName[1]!, dayName[4], options.clock);
  }
  const nameDay = NAME_DAY.exec(written);
  if (!nameDay) return Number.NaN;
  return momentOf(nameDay[3]!, String(monthNumber(nameDay[1]!)), nameDay[2]!, nameDay[4], options.clock);
}

/** `2026-12-31 14:30:15` with nothing after it: what most files hold, read without patterns. */
function readPlainIso(text: string, clock: ZoneClock): number | undefined {
  if (text.length !== 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const between = text.charCodeAt(10);
  if ((between !== 32 && between !== 84) || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) {
    return undefined;
  }
  const day = dayOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
  const wallClock = day + ((hour * 60 + minute) * 60 + second) * 1000;
  return Number.isNaN(wallClock) ? Number.NaN : clock(wallClock);
}

/** `count` digits from `at` as a number, NaN when one is no digit. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Years of two digits: 70 to 99 are of the twentieth century. */
function momentOf(
  year: string,
  month: string,
  day: string,
  time: string | undefined,
  zone: ZoneClock,
): number {
  const short = year.length <= 2;
  const full = short ? Number(year) + (Number(year) >= 70 ? 1900 : 2000) : Number(year);
  const date = dayOf(full, Number(month), Number(day));
  if (Number.isNaN(date)) return Number.NaN;
  return time === undefined ? zone(date) : readClock(date, time.trim(), zone);
}

function readClock(date: number, text: string, zone: ZoneClock): number {
  const parts = CLOCK.exec(text);
  if (parts === null) return Number.NaN;
  const [, hours, minutes, seconds = '0', fraction = '', half, offset] = parts;
  const hour = half === undefined ? Number(hours) : halfDay(Number(hours), /^p/i.test(half));
  const [minute, second] = [Number(minutes), Number(seconds)];
  // 24:00 is the end of the day.
  if (!(hour <= 23 || (hour === 24 && minute === 0 && second === 0)) || minute > 59 || second > 60) {
    return Number.NaN;
  }
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wallClock = date + (hour * 60 + minute) * MINUTE + second * 1000 + milliseconds;
  return offset === undefined ? zone(wallClock) : wallClock - offsetOf(offset);
}

/** 12 AM is midnight, 12 PM noon; 13 PM is an error. */
function halfDay(hour: number, afternoon: boolean): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function offsetOf(text: string): number {
  if (!/^[+-]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.replace(':', '').slice(3, 5) || 0);
  return (text.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** Midnight of a day as if in UTC; NaN for days that do not exist. */
export function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const time = Date.UTC(year, month - 1, day);
  return day > 28 && new Date(time).getUTCDate() !== day ? Number.NaN : time;
}
