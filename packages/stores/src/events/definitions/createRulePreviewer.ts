import type { RulePreviewer } from '@viaggio/domain/ports/rulePreview';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { anyFilterSql, INTERACTION } from '../fragments';

interface Row {
  contacts: string;
  customers: string;
  examples: [time: string, name: string, url: string, channel: string, place: string, person: string][];
}

/** Owner of an event's source at the event's time; a source without an entry is its own person. */
const PERSON = `if(empty(o.people), e.source,
  o.people[greatest(1, arrayCount(f -> f <= toUnixTimestamp64Milli(e.ts), o.froms))])`;

/** Counts what a rule would match, on the log itself. */
export function createRulePreviewer(driver: EventsDriver): RulePreviewer {
  return {
    countMatches: async (workspace, filters, { from, to }, places) => {
      const bind = new Binder();
      const id = bind.add('UInt32', workspace);
      const matched = `SELECT source, ts, name, url, channel, place FROM events WHERE workspace = ${id}
  AND toUnixTimestamp64Milli(ts) >= ${bind.add('UInt64', from)} AND toUnixTimestamp64Milli(ts) < ${bind.add('UInt64', to)}
  AND ${INTERACTION} AND ${anyFilterSql(filters, bind)}${atPlaces(places, bind)}`;
      const sql = `SELECT count() AS contacts, uniqExact(person) AS customers,
  groupArraySorted(5)((-toUnixTimestamp64Milli(ts), name, url, channel, place, toString(person))) AS examples
FROM (SELECT ${PERSON} AS person, e.ts AS ts, e.name AS name, e.url AS url, e.channel AS channel, e.place AS place
  FROM (${matched}) AS e
  LEFT JOIN (SELECT source, froms, people FROM owners FINAL WHERE workspace = ${id}) AS o ON o.source = e.source)`;
      const [row] = await driver.query<Row>(sql, bind.params);
      return {
        contacts: Number(row?.contacts ?? 0),
        customers: Number(row?.customers ?? 0),
        examples: (row?.examples ?? []).map(([time, name, url, channel, place, person]) => ({
          time: -Number(time),
          name,
          url,
          channel,
          place,
          person,
        })),
      };
    },
  };
}
