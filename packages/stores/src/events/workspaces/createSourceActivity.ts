import type { SourceActivity } from '@viaggio/domain/ports/sources';
import type { EventsDriver } from '../driver/types';

/** How much came through each connection lately, from the log. */
export function createSourceActivity(driver: EventsDriver): SourceActivity {
  return {
    countEvents: async (workspace, since) => {
      const rows = await driver.query<{ connection: number; n: string }>(
        `SELECT connection, count() AS n FROM events
         WHERE workspace = {workspace:UInt32} AND committed >= fromUnixTimestamp({since:UInt32}) GROUP BY connection`,
        { workspace, since: Math.floor(since / 1000) },
      );
      return new Map(rows.map((row) => [row.connection, Number(row.n)]));
    },
  };
}
