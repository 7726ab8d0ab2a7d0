import type { ReferralReader } from '@viaggio/domain/ports/wordOfMouth';
import type { EventsDriver } from '../driver/types';
import { idList } from '../driver/types';

/** What referrals are counted from. */
export function createReferralReader(driver: EventsDriver): ReferralReader {
  return {
    acceptances: async (workspace, parameter) => {
      // The name of a result is never that of a column: the engine would take it for the result everywhere.
      const rows = await driver.query<{ person: string; said: string; at: number }>(
        `SELECT source AS person, said, toFloat64(toUnixTimestamp64Milli(min(ts))) AS at FROM (
           SELECT source, ts, upper(replaceRegexpAll(if(name = 'Referral Accepted',
             if(JSONExtractString(properties, 'referral_code') != '',
               JSONExtractString(properties, 'referral_code'), JSONExtractString(properties, 'code')),
             decodeURLComponent(extractURLParameter(url, {parameter:String}))), '[\\\\s-]', '')) AS said
           FROM events
           WHERE workspace = {workspace:UInt32} AND source != 0
             AND (name = 'Referral Accepted' OR position(url, {needle:String}) > 0))
         WHERE said != '' GROUP BY source, said`,
        { workspace, parameter, needle: `${parameter}=` },
        { rank: 'person' },
      );
      return rows.map(({ person, said, at }) => ({ source: person, code: said, at }));
    },
    spendings: async (workspace, people) => {
      if (people.length === 0) return [];
      const rows = await driver.query<{ person: string; at: number; amount: number }>(
        `SELECT person, toFloat64(intDiv(one.1, 2048)) AS at, one.2 AS amount
         FROM (SELECT person, arrayJoin(arrayZip(t, value)) AS one FROM journeys FINAL
           WHERE workspace = {workspace:UInt32} AND person IN {people:Array(UInt64)})
         WHERE amount != 0`,
        { workspace, people: idList(people) },
        { rank: 'person' },
      );
      return rows.map(({ person, at, amount }) => ({ person, at, value: amount }));
    },
  };
}
