import type { SourceActivity } from '@viaggio/domain/ports/sources';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';

/** How much came through each connection lately, from the log. */
export function createSourceActivity(driver: EventsDriver): SourceActivity {
  return {
    countEvents: async (workspace, since, places) => {
      const bind = new Binder();
      const sql = `SELECT connection, count() AS n FROM events
WHERE workspace = ${bind.add('UInt32', workspace)}
  AND committed >= fromUnixTimestamp(${bind.add('UInt32', Math.floor(since / 1000))})${atPlaces(places, bind)}
GROUP BY connection`;
      const rows = await driver.query<{ connection: number; n: string }>(sql, bind.params);
      return new Map(rows.map((row) => [row.connection, Number(row.n)]));
    },
  };
}
