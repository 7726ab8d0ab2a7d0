import type { ArrivalDay, ConnectionDay, PlaceDay } from '@viaggio/domain/anomalies';
import type { DayMeter, DaySpan } from '@viaggio/domain/ports/anomalyStore';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { INTERACTION, touchpointSql } from '../fragments';
import { FLAG_BOT, FLAG_CLOCK_CORRECTED } from '../log/appendBatch';
import { BACKGROUND } from './background';
import { measureProperties } from './measureProperties';

const TS = 'toUnixTimestamp64Milli(ts)';
const RECEIVED = 'toUnixTimestamp64Milli(received)';
/** Milliseconds between an event and its arrival. */
const LAG = `(${RECEIVED} - ${TS})`;
const MINUTE = 60_000;
const HOUR = 3_600_000;
/** A lag of whole hours is one of a wrong zone when it is within two minutes of 1 to 14 hours. */
const SHIFTED = `${LAG} >= ${HOUR - 2 * MINUTE} AND ${LAG} <= ${14 * HOUR + 2 * MINUTE}
  AND (${LAG} % ${HOUR} <= ${2 * MINUTE} OR ${LAG} % ${HOUR} >= ${HOUR - 2 * MINUTE})`;

const ofDay = (workspace: number, { from, to }: DaySpan, bind: Binder): string =>
  `workspace = ${bind.add('UInt32', workspace)} AND ${TS} >= ${bind.add('Int64', from)} AND ${TS} < ${bind.add('Int64', to)}`;

function connectionsOf(
  driver: EventsDriver,
  workspace: number,
  span: DaySpan,
  catalogue: readonly Touchpoint[],
): Promise<ConnectionDay[]> {
  const bind = new Binder();
  const count = (condition: string): string => `toFloat64(countIf(${condition}))`;
  return driver.query<ConnectionDay & Record<string, unknown>>(
    `SELECT connection, toFloat64(count()) AS events, ${count(INTERACTION)} AS contacts,
  ${count(`bitAnd(flags, ${FLAG_BOT}) != 0`)} AS bots,
  ${count(`bitAnd(flags, ${FLAG_CLOCK_CORRECTED}) != 0`)} AS corrected,
  ${count(`import = 0 AND ${LAG} < -${MINUTE}`)} AS future,
  ${count(`import = 0 AND bitAnd(flags, ${FLAG_CLOCK_CORRECTED}) = 0 AND ${SHIFTED}`)} AS shifted,
  ${count(`${INTERACTION} AND ${touchpointSql(catalogue, bind)} = 0`)} AS unmapped
FROM events WHERE ${ofDay(workspace, span, bind)} GROUP BY connection ORDER BY connection`,
    bind.params,
    BACKGROUND,
  );
}

function placesOf(driver: EventsDriver, workspace: number, span: DaySpan): Promise<PlaceDay[]> {
  const bind = new Binder();
  return driver.query<PlaceDay & Record<string, unknown>>(
    `SELECT connection, place, toFloat64(count()) AS events FROM events
WHERE ${ofDay(workspace, span, bind)} AND place != '' GROUP BY connection, place ORDER BY connection, place LIMIT 2000`,
    bind.params,
    BACKGROUND,
  );
}

/** What arrived on the day, however old, and how much of it another event says word for word: who, when, what. */
function arrivalsOf(driver: EventsDriver, workspace: number, { from, to }: DaySpan): Promise<ArrivalDay[]> {
  const bind = new Binder();
  const ours = `workspace = ${bind.add('UInt32', workspace)}`;
  const arrived = `committed >= fromUnixTimestamp(${bind.add('UInt32', Math.floor(from / 1000))})
    AND committed < fromUnixTimestamp(${bind.add('UInt32', Math.floor(to / 1000))})`;
  return driver.query<ArrivalDay & Record<string, unknown>>(
    `SELECT connection, toFloat64(sum(here)) AS events, toFloat64(sumIf(here, copies > 1)) AS twins FROM (
  SELECT source, ts, name, cityHash64(properties) AS said, count() AS copies,
    sumMap([if(${arrived}, connection, 0)], [toUInt64(${arrived})]) AS by
  FROM events WHERE ${ours} AND (source, ts) IN (SELECT source, ts FROM events WHERE ${ours} AND ${arrived})
  GROUP BY source, ts, name, said)
ARRAY JOIN by.1 AS connection, by.2 AS here
WHERE here > 0 GROUP BY connection ORDER BY connection`,
    bind.params,
    BACKGROUND,
  );
}

/** Measures days of the log. A day of a million events takes a second or two: for a worker, not for a page. */
export const createDayMeter = (driver: EventsDriver): DayMeter => ({
  measure: async (workspace, span, catalogue) => {
    const connections = await connectionsOf(driver, workspace, span, catalogue);
    const arrivals = await arrivalsOf(driver, workspace, span);
    const places = await placesOf(driver, workspace, span);
    const events = await measureProperties(driver, workspace, span);
    return { day: span.day, connections, arrivals, places, events };
  },
  firstAt: async (workspace) => {
    const [row] = await driver.query<{ at: number }>(
      `SELECT toFloat64(min(${TS})) AS at FROM events WHERE workspace = {workspace:UInt32} HAVING count() > 0`,
      { workspace },
      BACKGROUND,
    );
    return row?.at ?? null;
  },
});
