import type { AttributionQuery, ReportStore, SummedCost } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';

/** Where a cost says what it was for: in the log's own column, or among its properties. */
const NAMES: Readonly<Record<AttributionQuery['by'], string>> = {
  channel: 'channel',
  campaign: "if(campaign != '', campaign, JSONExtractString(properties, 'campaign'))",
  source: "if(campaign_source != '', campaign_source, JSONExtractString(properties, 'source'))",
  touchpoint: "''",
};

/**
 * What was spent in the period so far, by the name of the unit, place and currency ('' where none is said). `places`:
 * only what was spent for one of these. Touchpoints have no costs of their own.
 */
export async function sumCosts(
  driver: EventsDriver,
  { workspace, by, from, end, asOf, places }: Parameters<ReportStore['sumCosts']>[0],
): Promise<SummedCost[]> {
  if (by === 'touchpoint') return [];
  const bind = new Binder();
  const at = places === null ? '' : `AND place IN ${bind.add('Array(String)', places)}`;
  const until = bind.add('UInt64', Math.max(from, Math.min(end, asOf)));
  return driver.query<{ unit: string; place: string; currency: string; cost: number }>(
    `SELECT ${NAMES[by]} AS unit, place, upper(currency) AS currency, sum(value) AS cost FROM events
WHERE workspace = ${bind.add('UInt32', workspace)} AND name = 'Cost Recorded' ${at}
  AND toUnixTimestamp64Milli(ts) >= ${bind.add('UInt64', from)} AND toUnixTimestamp64Milli(ts) < ${until}
GROUP BY unit, place, currency`,
    bind.params,
  );
}
