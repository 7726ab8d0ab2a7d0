import type { Period } from '@viaggio/contract/common';
import type { PeriodSearch, periodNames } from '../app/searches';

const DAY_MS = 86_400_000;

export type PeriodName = (typeof periodNames)[number];
/** What is shown where an address names no period. */
export const usualPeriod: PeriodName = '30';

/** Today on the workspace's calendar. */
export function localDay(now: number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(now));
}

/** A calendar day some days later; days have no zone, so counting is done at noon UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The days just before, as many. */
export function periodBefore({ from, to }: Period): Period {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return { from: addDays(from, -days), to: from };
}

/** The period an address asks for: last n days up to today, or two dates. `to` is exclusive. */
export function periodOf(search: PeriodSearch, today: string, usual: PeriodName = usualPeriod): Period {
  if (search.from && search.to && search.from < search.to) return { from: search.from, to: search.to };
  const days = Number(search.period ?? usual);
  return { from: addDays(today, 1 - days), to: addDays(today, 1) };
}
