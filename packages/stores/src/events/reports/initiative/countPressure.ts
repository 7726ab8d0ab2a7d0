import type { PressureCounts, PressureQuery } from '@viaggio/domain/ports/relationStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { personWeeks } from './personWeeks';

type Row = Record<
  'messages' | 'weeks' | 'reacted' | 'active' | 'unsubscribed' | 'followed' | 'quiet',
  string
>;

/** Customer-weeks by how many messages they had. */
export async function countPressure(driver: EventsDriver, query: PressureQuery): Promise<PressureCounts[]> {
  if (query.weeks.length < 2) return [];
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT messages, sum(many) AS weeks, sum(reactions) AS reacted, sum(actives) AS active, sum(gone) AS unsubscribed,
  sum(watched) AS followed, sum(silent) AS quiet
FROM (${personWeeks(query, bind)}) GROUP BY messages`,
    bind.params,
  );
  return rows.map((row) => ({
    messages: Number(row.messages),
    weeks: Number(row.weeks),
    reacted: Number(row.reacted),
    active: Number(row.active),
    unsubscribed: Number(row.unsubscribed),
    followed: Number(row.followed),
    quiet: Number(row.quiet),
  }));
}

/** Rows (person, at) of who had a week with so many messages. There must be weeks. */
export function pressurePeople(
  query: PressureQuery,
  { low, high }: { readonly low: number; readonly high: number | undefined },
  bind: Binder,
): string {
  const most = high === undefined ? '' : ` AND messages <= ${bind.add('UInt64', high)}`;
  return `SELECT person, at FROM (${personWeeks(query, bind)})
  WHERE messages >= ${bind.add('UInt64', low)}${most}`;
}
