import type { EventType } from '@viaggio/domain/events';
import type { LiveEvents } from '@viaggio/domain/ports/liveEvents';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { CONTACT_TYPES, touchpointSql } from '../fragments';

interface Row {
  id: string;
  time: string;
  receivedAt: string;
  type: EventType;
  name: string;
  channel: string;
  touchpoint: number;
  connection: number;
  source: string;
}

/** The end of the log, whatever node wrote it. `committed` prunes all but the newest parts. */
export function createLiveEvents(driver: EventsDriver): LiveEvents {
  return {
    arrivedSince: async (workspace, since, { catalogue, limit }, places) => {
      const bind = new Binder();
      const touchpoint = touchpointSql(catalogue, bind);
      const sql = `SELECT mh AS id, toUnixTimestamp64Milli(ts) AS time, toUnixTimestamp64Milli(received) AS receivedAt,
  type, name, channel, if(${CONTACT_TYPES}, ${touchpoint}, 0) AS touchpoint, connection, source
FROM events WHERE workspace = ${bind.add('UInt32', workspace)}
  AND committed >= fromUnixTimestamp(${bind.add('UInt32', Math.floor(since / 1000))})
  AND toUnixTimestamp64Milli(received) >= ${bind.add('UInt64', since)}${atPlaces(places, bind)}
ORDER BY received DESC, seq DESC LIMIT ${bind.add('UInt32', limit)}`;
      const rows = await driver.query<Row>(sql, bind.params);
      return rows.map(({ source, time, receivedAt, ...row }) => ({
        ...row,
        time: Number(time),
        receivedAt: Number(receivedAt),
        person: source,
      }));
    },
  };
}
