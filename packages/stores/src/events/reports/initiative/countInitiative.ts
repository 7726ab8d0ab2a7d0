import type {
  InitiativeCounts,
  InitiativeQuery,
  Started,
  StarterCounts,
} from '@viaggio/domain/ports/relationStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { bucketSql } from '../lifecycle/bucketSql';

const STARTED: readonly Started[] = ['unknown', 'customer', 'us'];

/** One row for each contact of the period: `person`, time key `x`, `channel`, `actor` and `started` (index in STARTED). */
function contactRows(query: InitiativeQuery, bind: Binder): string {
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const isOf = (touchpoints: readonly number[]): string =>
    `has(${bind.add('Array(UInt16)', touchpoints)}, p)`;
  const started = `multiIf(${isOf(query.byCustomer)}, 1, ${isOf(query.byUs)}, 2, 0)`;
  return `SELECT person, x, c AS channel, a AS actor, ${started} AS started
  FROM (SELECT person, t, ch, ac, tp ${travellers(query, bind, '1')})
  ARRAY JOIN t AS x, ch AS c, ac AS a, tp AS p WHERE x >= ${from} AND x < ${end}`;
}

/** Contacts by bucket, channel, actor, and who starts them. */
export async function countInitiative(
  driver: EventsDriver,
  query: InitiativeQuery,
): Promise<InitiativeCounts[]> {
  const bind = new Binder();
  const bucket = bucketSql('x', query.buckets, bind);
  const rows = await driver.query<{
    bucket: number;
    channel: number;
    actor: number;
    started: number;
    n: string;
  }>(
    `SELECT ${bucket} AS bucket, channel, actor, started, count() AS n FROM (${contactRows(query, bind)})
GROUP BY bucket, channel, actor, started`,
    bind.params,
  );
  return rows.map(({ bucket, channel, actor, started, n }) => ({
    bucket,
    channel,
    actor,
    started: STARTED[started]!,
    contacts: Number(n),
  }));
}

/** Customers with contacts of each kind, by bucket and in the whole period: they do not add up. */
export async function countStarters(driver: EventsDriver, query: InitiativeQuery): Promise<StarterCounts[]> {
  const bind = new Binder();
  const bucket = bucketSql('x', query.buckets, bind);
  const rows = await driver.query<{ told: number; started: number; people: string }>(
    `SELECT told, started, uniqExactMerge(who) AS people FROM (
  SELECT ${bucket} AS bucket, started, uniqExactState(person) AS who FROM (${contactRows(query, bind)}) GROUP BY bucket, started)
ARRAY JOIN [toInt32(bucket), toInt32(-1)] AS told GROUP BY told, started`,
    bind.params,
  );
  return rows.map(({ told, started, people }) => ({
    bucket: told < 0 ? null : told,
    started: STARTED[started]!,
    people: Number(people),
  }));
}

/** Rows (person, at) of who had a contact of an actor, started by somebody, or on a channel. */
export function contactPeople(
  query: InitiativeQuery,
  of: { readonly actor: number } | { readonly started: Started } | { readonly channel: number },
  bind: Binder,
): string {
  const is =
    'actor' in of
      ? `actor = ${bind.add('UInt8', of.actor)}`
      : 'started' in of
        ? `started = ${bind.add('UInt8', STARTED.indexOf(of.started))}`
        : `channel = ${bind.add('UInt16', of.channel)}`;
  return `SELECT person, ${momentOf('x')} AS at FROM (${contactRows(query, bind)}) WHERE ${is}`;
}
