import type { DateOrder } from './readMoment';

const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?:[T ,]|$)/i;
const HALF_DAY = /\d\s*[ap]\.?m\.?$/i;

/**
 * What one date tells of the order of its column: 31/12 can only be day first, 12/31 only month first, 3/4 either.
 * undefined when the order makes no difference to it (the year stands in front, the month has a name, 5/5).
 */
export function dateOrderOf(text: string): 'day-first' | 'month-first' | 'unsure' | undefined {
  const parts = NUMBERS.exec(text);
  if (parts === null) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (first > 12) return second <= 12 ? 'day-first' : undefined;
  if (second > 12) return 'month-first';
  return first === second ? undefined : 'unsure';
}

/** Whether a time says AM or PM, as those who write the month first do. */
export function hasHalfDay(text: string): boolean {
  return HALF_DAY.test(text);
}

/** What is known of who wrote a file. */
export interface Habits {
  readonly language: 'it' | 'en';
  readonly zone: string;
}

/**
 * The order to assume when every date could be read both ways: the day first, as all of Europe writes; the month
 * first where times say AM and PM, and for English workspaces in American time zones.
 */
export function assumedDateOrder(habits: Habits, halfDays: boolean): DateOrder {
  const american = habits.language === 'en' && habits.zone.startsWith('America/');
  return halfDays || american ? 'month-first' : 'day-first';
}
