import type { RetentionRule } from '@viaggio/domain/privacy';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { LONG, mutate, settleMutations } from './mutate';

function isExpired(workspace: number, { events }: RetentionRule, before: number, bind: Binder): string {
  const kind =
    events === 'all'
      ? ''
      : events === 'pages'
        ? " AND type IN ('page', 'screen')"
        : ` AND name = ${bind.add('String', events)}`;
  const end = bind.add('Int64', before);
  return `workspace = ${bind.add('UInt32', workspace)} AND ts < fromUnixTimestamp64Milli(${end}, 'UTC')${kind}`;
}

export async function countExpired(
  driver: EventsDriver,
  workspace: number,
  rule: RetentionRule,
  before: number,
): Promise<number> {
  const bind = new Binder();
  const [row] = await driver.query<{ n: string }>(
    `SELECT count() AS n FROM events WHERE ${isExpired(workspace, rule, before, bind)}`,
    bind.params,
    LONG,
  );
  return Number(row?.n ?? 0);
}

/** Their message ids stay known, so that a file of old events adds nothing again. */
export async function expireEvents(
  driver: EventsDriver,
  workspace: number,
  rule: RetentionRule,
  before: number,
): Promise<string[]> {
  const bind = new Binder();
  const where = isExpired(workspace, rule, before, bind);
  const sources: string[] = [];
  const blocks = driver.stream<[source: string]>(
    `SELECT DISTINCT source FROM events WHERE ${where}`,
    bind.params,
    LONG,
  );
  for await (const rows of blocks) for (const [source] of rows) sources.push(source);
  if (sources.length === 0) return [];
  await mutate(driver, 'events', `DELETE WHERE ${where}`, bind.params);
  // Of pages nothing is expressed.
  if (rule.events !== 'pages') {
    const ofSignals = new Binder();
    const old = isExpired(workspace, rule, before, ofSignals);
    await mutate(driver, 'signals', `DELETE WHERE ${old}`, ofSignals.params);
  }
  await settleMutations(driver);
  return sources;
}
