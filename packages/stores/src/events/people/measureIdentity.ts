import type { IdentityMeasures, IdentityMeter } from '@viaggio/domain/ports/identityDecisions';
import type { EventsDriver } from '../driver/types';
import { INTERACTION } from '../fragments';

interface SourceCounts {
  userIds: number;
  anonymousIds: number;
}

/** What the log and the journeys say of identity as a whole. */
export const createIdentityMeter = (driver: EventsDriver): IdentityMeter => ({
  measure: async (workspace): Promise<IdentityMeasures> => {
    const [[people], [sources], [merged]] = await Promise.all([
      driver.query<{ n: number }>(
        'SELECT toFloat64(count()) AS n FROM journeys FINAL WHERE workspace = {workspace:UInt32}',
        { workspace },
      ),
      driver.query<SourceCounts>(
        `SELECT toFloat64(uniqExactIf(user_id, user_id != '')) AS userIds,
           toFloat64(uniqExactIf(anonymous_id, anonymous_id != '')) AS anonymousIds
         FROM events WHERE workspace = {workspace:UInt32}`,
        { workspace },
      ),
      // Sources that are nobody else's have no row among the owners.
      driver.query<{ n: number }>(
        `SELECT toFloat64(count()) AS n FROM (
           SELECT arrayJoin(if(empty(o.people), [s.source], o.people)) AS person
           FROM (SELECT DISTINCT source FROM events WHERE workspace = {workspace:UInt32} AND ${INTERACTION}) AS s
           LEFT JOIN (SELECT source, people FROM owners FINAL WHERE workspace = {workspace:UInt32}) AS o
             ON o.source = s.source
           GROUP BY person HAVING uniqExact(s.source) > 1)`,
        { workspace },
      ),
    ]);
    return {
      people: people?.n ?? 0,
      merged: merged?.n ?? 0,
      userIds: sources?.userIds ?? 0,
      anonymousIds: sources?.anonymousIds ?? 0,
    };
  },
});
