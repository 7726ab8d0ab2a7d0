import { DAY } from './rome';

const TWO = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const THREE = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));
const dates = new Map<number, string>();

function datePart(day: number): string {
  let text = dates.get(day);
  if (text === undefined) {
    // Clocks that are wrong by years may name any day; the cache stays small all the same.
    if (dates.size > 2000) dates.clear();
    text = new Date(day * DAY).toISOString().slice(0, 11);
    dates.set(day, text);
  }
  return text;
}

/** ISO 8601 in UTC with milliseconds, some four times faster than `Date.toISOString`. */
export function isoTime(utc: number): string {
  const day = Math.floor(utc / DAY);
  const ms = utc - day * DAY;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${datePart(day)}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${THREE[ms % 1000]}Z`;
}
