import type { SavedPeriod } from '@viaggio/contract/boards';
import { daysOf } from '@viaggio/domain/boards';
import { type PeriodSearch, periodNames } from '../../app/searches';

/** Days for all tiles an address asks for; undefined: those of the dashboard. */
export function periodOfSearch({ period, from, to }: PeriodSearch): SavedPeriod | undefined {
  if (from && to && from < to) return { from, to };
  return period && { last: `P${period}D` };
}

/** How the address of a report's page says the same; a length it has no name for is left to the page. */
export function searchOfPeriod(period: SavedPeriod | null | undefined): PeriodSearch {
  if (!period) return {};
  if (!('last' in period)) return { from: period.from.slice(0, 10), to: period.to.slice(0, 10) };
  const name = periodNames.find((days) => Number(days) === daysOf(period.last));
  return name ? { period: name } : {};
}
