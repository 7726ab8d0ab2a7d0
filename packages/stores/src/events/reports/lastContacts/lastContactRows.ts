import { STAY_ENDS } from '@viaggio/domain/journeys';
import type { LastContact } from '@viaggio/domain/ports/livingMapStore';
import type { OverviewQuery } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { expandedStays, FIGURES, ofPeople, queryParams } from '../overview/conditions';

const EXITED = STAY_ENDS.indexOf('exited');

/**
 * One row for each cycle lost in the period: `person`, `stage` (0-based), `at` when, and the `touchpoint` of the last thing
 * the customer did before (0: unmapped). A contact in the very millisecond of an exit is that exit or before it; one in
 * that of a lapse begins the next cycle. Of models that people walk.
 */
export function lastContactRows(query: OverviewQuery): string {
  const lost = `SELECT person, groupArray((stage, left, toUInt64(left + (how = ${EXITED})) * 2048)) AS losses
    FROM (${expandedStays(query)}) WHERE ${FIGURES.lost} GROUP BY person`;
  const own = (array: string): string => `arrayFilter((v, a) -> a = 0, ${array}, ac)`;
  const journeys = `SELECT person, ${own('t')} AS times, ${own('tp')} AS points FROM journeys FINAL
    WHERE workspace = {workspace:UInt32} ${ofPeople(query)}`;
  return `SELECT person, loss.1 AS stage, loss.2 AS at, points[arrayLastIndex(k -> k < loss.3, times)] AS touchpoint
  FROM (SELECT person, losses, times, points FROM (${lost}) AS lost GLOBAL LEFT JOIN (${journeys}) AS held USING (person))
  ARRAY JOIN losses AS loss`;
}

/** Cycles lost in the period by stage and the last thing their customer did. */
export async function countLastContacts(driver: EventsDriver, query: OverviewQuery): Promise<LastContact[]> {
  const rows = await driver.query<{ stage: number; touchpoint: number; n: string }>(
    `SELECT stage, touchpoint, count() AS n FROM (${lastContactRows(query)}) GROUP BY stage, touchpoint`,
    queryParams(query),
  );
  return rows.map(({ stage, touchpoint, n }) => ({ stage, touchpoint, lost: Number(n) }));
}
