import { DAY } from './rome';

const ZERO = 48;
const dates = new Map<number, readonly number[]>();

/** Codes of `2026-03-15T`. */
function dateCodes(day: number): readonly number[] {
  let codes = dates.get(day);
  if (codes === undefined) {
    // Clocks that are wrong by years may name any day; the cache stays small all the same.
    if (dates.size > 2000) dates.clear();
    codes = [...new Date(day * DAY).toISOString().slice(0, 11)].map((char) => char.charCodeAt(0));
    dates.set(day, codes);
  }
  return codes;
}

const tens = (n: number): number => ZERO + Math.floor(n / 10);
const ones = (n: number): number => ZERO + (n % 10);

/** ISO 8601 in UTC with milliseconds, several times faster than `Date.toISOString`: a flat string made at once. */
export function isoTime(utc: number): string {
  const day = Math.floor(utc / DAY);
  const ms = utc - day * DAY;
  const seconds = Math.floor(ms / 1000);
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor(seconds / 60) % 60;
  const second = seconds % 60;
  const rest = ms % 1000;
  const d = dateCodes(day);
  // biome-ignore format: date, hour, minute, second and fraction
  return String.fromCharCode(
    d[0]!, d[1]!, d[2]!, d[3]!, d[4]!, d[5]!, d[6]!, d[7]!, d[8]!, d[9]!, d[10]!,
    tens(hour), ones(hour), 58, tens(minute), ones(minute), 58, tens(second), ones(second),
    46, ZERO + Math.floor(rest / 100), tens(rest % 100), ones(rest), 90,
  );
}
