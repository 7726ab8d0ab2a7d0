import type { Statement } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import { type EventsDriver, idList } from '../driver/types';
import { TIME } from '../people/ownedSql';
import { EXPORT_LIMITS } from './limits';

const SAYS_SOMETHING = "(consent != '' OR account != '')";

export async function hasStatements(driver: EventsDriver, workspace: number): Promise<boolean> {
  const rows = await driver.query(
    `SELECT 1 FROM events WHERE workspace = {workspace:UInt32} AND ${SAYS_SOMETHING} LIMIT 1`,
    { workspace },
    { rank: 'export' },
  );
  return rows.length > 0;
}

/** As for one person's record, for the sources of thousands. */
export async function statementsOf(
  driver: EventsDriver,
  workspace: number,
  sources: readonly HashId[],
): Promise<(Statement & { source: HashId })[]> {
  if (sources.length === 0) return [];
  return driver.query(
    `SELECT source, consent, JSONExtractString(context, 'refusedConsent') AS refused, account,
       argMaxIf(JSONExtractString(properties, 'name'), ts, type = 'group') AS accountName,
       argMaxIf(JSONExtractString(properties, 'role'), ts, type = 'group') AS role, toFloat64(max(${TIME})) AS lastAt
     FROM events
     WHERE workspace = {workspace:UInt32} AND source IN {sources:Array(UInt64)} AND ${SAYS_SOMETHING}
     GROUP BY source, consent, refused, account`,
    { workspace, sources: idList(sources) },
    { rank: 'export' },
  );
}

export async function* streamAccounts(driver: EventsDriver, workspace: number): AsyncIterable<string[]> {
  const blocks = driver.stream<[account: string]>(
    "SELECT DISTINCT account FROM events WHERE workspace = {workspace:UInt32} AND account != ''",
    { workspace },
    EXPORT_LIMITS,
  );
  for await (const rows of blocks) yield rows.map(([account]) => account);
}
