import type { ArrivalCount, SourceMeter } from '@viaggio/domain/ports/sources';
import type { SourceContents } from '@viaggio/domain/sources';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';

/** What came through each connection, from the log and the rows to fix. */
export const createSourceMeter = (driver: EventsDriver): SourceMeter => ({
  arrivals: (workspace, since, places) => arrivals(driver, workspace, since, places),
  contents: (workspace, since, places) => contents(driver, workspace, since, places),
  toFix: async (workspace) => {
    const rows = await driver.query<{ connection: number; code: string; n: string }>(
      `SELECT connection, code, count() AS n FROM quarantine FINAL
WHERE workspace = {workspace:UInt32} AND status = 'open' GROUP BY connection, code ORDER BY n DESC, code`,
      { workspace },
    );
    return rows.map(({ connection, code, n }) => ({ connection, code, rows: Number(n) }));
  },
});

type Places = readonly string[] | null;

/** Files bring the past at once: they have no rhythm. */
function arrivals(driver: EventsDriver, workspace: number, since: number, places: Places) {
  const bind = new Binder();
  return driver.query<ArrivalCount>(
    `SELECT connection, 3600000. * intDiv(toUnixTimestamp64Milli(received), 3600000) AS hour,
  toFloat64(max(toUnixTimestamp64Milli(received))) AS last, toFloat64(count()) AS events
FROM events WHERE workspace = ${bind.add('UInt32', workspace)} AND import = 0
  AND toUnixTimestamp64Milli(received) >= ${bind.add('Int64', since)}${atPlaces(places, bind)}
GROUP BY connection, hour ORDER BY connection, hour`,
    bind.params,
  );
}

/** Somebody is known where a user, or a claim (an address, a telephone, a card), stands with the event. */
async function contents(
  driver: EventsDriver,
  workspace: number,
  since: number,
  places: Places,
): Promise<ReadonlyMap<number, SourceContents>> {
  const bind = new Binder();
  const rows = await driver.query<SourceContents & { connection: number }>(
    `SELECT connection, toFloat64(count()) AS events,
  toFloat64(countIf(user_id != '' OR type = 'identify' OR (source != 0 AND anonymous_id = ''))) AS identified,
  toFloat64(countIf(type IN ('page', 'screen'))) AS pages,
  toFloat64(countIf(place != '')) AS withPlace,
  toFloat64(countIf(value > 0 AND actor = 'customer')) AS orders,
  toFloat64(countIf(lower(replaceAll(name, '_', ' ')) = 'cost recorded')) AS costs
FROM events WHERE workspace = ${bind.add('UInt32', workspace)}
  AND committed >= fromUnixTimestamp(${bind.add('UInt32', Math.floor(since / 1000))})${atPlaces(places, bind)}
GROUP BY connection`,
    bind.params,
  );
  return new Map(rows.map(({ connection, ...found }) => [connection, found]));
}
