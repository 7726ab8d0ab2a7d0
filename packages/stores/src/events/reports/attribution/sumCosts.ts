import type { AttributionQuery, ReportStore } from '@viaggio/domain/ports/reportStore';
import type { EventsDriver } from '../../driver/types';

/** Where a cost says what it was for: in the log's own column, or among its properties. */
const NAMES: Readonly<Record<AttributionQuery['by'], string>> = {
  channel: 'channel',
  campaign: "if(campaign != '', campaign, JSONExtractString(properties, 'campaign'))",
  source: "if(campaign_source != '', campaign_source, JSONExtractString(properties, 'source'))",
  touchpoint: "''",
};

/** What was spent in the period so far, by the name of the unit; costs that name none are left out. Touchpoints have no costs of their own. */
export async function sumCosts(
  driver: EventsDriver,
  { workspace, by, from, end, asOf }: Parameters<ReportStore['sumCosts']>[0],
): Promise<ReadonlyMap<string, number>> {
  const rows = await driver.query<{ unit: string; cost: number }>(
    `SELECT ${NAMES[by]} AS unit, sum(value) AS cost FROM events
WHERE workspace = {workspace:UInt32} AND name = 'Cost Recorded'
  AND toUnixTimestamp64Milli(ts) >= {from:UInt64} AND toUnixTimestamp64Milli(ts) < {end:UInt64}
GROUP BY unit HAVING unit != ''`,
    { workspace, from, end: Math.max(from, Math.min(end, asOf)) },
  );
  return new Map(rows.map(({ unit, cost }) => [unit, cost]));
}
