const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** A length of time by its largest unit: 45 s, 12 min, 3 h, 6 days, 4 months. */
export function formatDuration(seconds: number, language: string): string {
  const [value, unit] = largestUnit(Math.max(0, seconds));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' || unit === 'month' ? 'long' : 'short',
    maximumFractionDigits: value < 10 && unit !== 'second' && unit !== 'minute' ? 1 : 0,
  }).format(value);
}

function largestUnit(seconds: number): [number, 'second' | 'minute' | 'hour' | 'day' | 'month'] {
  if (seconds < 90) return [Math.round(seconds), 'second'];
  if (seconds < 90 * MINUTE) return [Math.round(seconds / MINUTE), 'minute'];
  if (seconds < 2 * DAY) return [Math.round((seconds / HOUR) * 10) / 10, 'hour'];
  if (seconds < 90 * DAY) return [Math.round((seconds / DAY) * 10) / 10, 'day'];
  return [Math.round((seconds / (30.44 * DAY)) * 10) / 10, 'month'];
}

/** "3 minutes ago", "yesterday", "2 months ago"; `now` in milliseconds. */
export function formatAgo(instant: string, now: number, language: string): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 45) return relative.format(0, 'second');
  if (size < 45 * MINUTE) return relative.format(Math.round(seconds / MINUTE), 'minute');
  if (size < 22 * HOUR) return relative.format(Math.round(seconds / HOUR), 'hour');
  if (size < 45 * DAY) return relative.format(Math.round(seconds / DAY), 'day');
  if (size < 330 * DAY) return relative.format(Math.round(seconds / (30.44 * DAY)), 'month');
  return relative.format(Math.round(seconds / (365.25 * DAY)), 'year');
}

export type DateStyle =
  | 'day'
  | 'month'
  | 'monthShort'
  | 'dayYear'
  | 'weekday'
  | 'weekdayYear'
  | 'time'
  | 'seconds'
  | 'full';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  dayYear: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  full: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** A date or time in the workspace's zone. */
export function formatDate(instant: string, style: DateStyle, language: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone }).format(new Date(instant));
}

/** The local calendar day of an instant, `2026-03-01`: for grouping. */
export function dayOf(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}
