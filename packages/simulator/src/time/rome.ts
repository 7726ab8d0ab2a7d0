/** Local time of Europe/Rome without a time-zone database, which differs between machines. */
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

interface Summer {
  readonly from: number;
  readonly to: number;
}
const summers = new Map<number, Summer>();

function lastSundayAtOne(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** Summer time of the European Union: from the last Sunday of March to that of October, at 01:00 UTC. */
function summerOf(year: number): Summer {
  let summer = summers.get(year);
  if (summer === undefined) {
    summer = { from: lastSundayAtOne(year, 2), to: lastSundayAtOne(year, 9) };
    summers.set(year, summer);
  }
  return summer;
}

function isSummer(utc: number): boolean {
  const summer = summerOf(new Date(utc).getUTCFullYear());
  return utc >= summer.from && utc < summer.to;
}

/** Milliseconds to add to UTC to read the clock on a wall in Rome. */
export function romeOffset(utc: number): number {
  return isSummer(utc) ? 2 * HOUR : HOUR;
}

/** Days since 1970-01-01 of the date in Rome. */
export function romeDay(utc: number): number {
  return Math.floor((utc + romeOffset(utc)) / DAY);
}

/** The instant at which clocks in Rome show this time of this day; a time skipped in spring moves an hour on. */
export function fromRome(day: number, msOfDay: number): number {
  const local = day * DAY + msOfDay;
  return isSummer(local - 2 * HOUR) ? local - 2 * HOUR : local - HOUR;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly date: number;
}

export function civilDate(day: number): CivilDate {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

export function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The day `months` calendar months earlier; the 31st falls back on the last day of a shorter month. */
export function monthsBefore(day: number, months: number): number {
  const { year, month, date } = civilDate(day);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return first.getTime() / DAY + Math.min(date, lastDate) - 1;
}
