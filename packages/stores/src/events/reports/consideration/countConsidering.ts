import type {
  ConsiderationQuery,
  ConsideredUnit,
  ConsideringCounts,
  ConsideringGroup,
} from '@viaggio/domain/ports/relationStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { quantilesOf } from '../contacts/summedMap';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

const GROUPS: readonly ConsideringGroup[] = ['open', 'buyers', 'others'];
const [OPEN, BUYERS, OTHERS] = [0, 1, 2];

/**
 * One row for each who considered in the period: `person`, `t`, `units`, the places `i` of the first contact of
 * considering and `c` of the purchase (0: none in time), `began`, and `who` (index in GROUPS).
 */
function considering(query: ConsiderationQuery, bind: Binder): string {
  const first = new ContactSet(bind, query.workspace);
  const bought = new ContactSet(bind, query.workspace);
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const within = bind.add('UInt64', query.within);
  const isFirst = first.map(`toUInt8(${first.any(query.considers)})`);
  const isBought = bought.map(`toUInt8(${bought.any(query.conversion)})`);
  return `SELECT person, t, units, i, c, began,
  multiIf(c > 0, ${BUYERS}, began + ${within} < ${bind.add('UInt64', query.asOf)}, ${OTHERS}, ${OPEN}) AS who
FROM (SELECT person, t, ${ATTRIBUTE_COLUMNS[query.by]} AS units, i, ${momentOf('t[i]')} AS began,
    arrayFirstIndex((m, x, j) -> m AND j > i AND x < ${known} AND ${momentOf('x')} <= began + ${within}, purchases, t, arrayEnumerate(t)) AS c
  FROM (SELECT person, t, ${ATTRIBUTE_COLUMNS[query.by]}, ${isBought} AS purchases,
      arrayFirstIndex((m, x) -> m AND x >= ${from} AND x < ${end}, ${isFirst}, t) AS i
    ${travellers(query, bind, 'i > 0')}))`;
}

/** How many bought, did not, and may still; and the times of those who did. */
export async function countConsidering(
  driver: EventsDriver,
  query: ConsiderationQuery,
  levels: readonly number[],
): Promise<ConsideringCounts> {
  const bind = new Binder();
  const [row] = await driver.query<
    Record<ConsideringGroup, string> & { times: (number | null)[]; exposures: (number | null)[] }
  >(
    `SELECT ${GROUPS.map((group, i) => `countIf(who = ${i}) AS ${group}`).join(', ')},
  quantilesExactIf(0.5, 0.9)(took, who = ${BUYERS}) AS times,
  quantilesExactIf(${levels.map(Number).join(', ')})(took, who = ${BUYERS}) AS exposures
FROM (SELECT who, if(c > 0, toFloat64(${momentOf('t[c]')} - began), 0) AS took FROM (${considering(query, bind)}))`,
    bind.params,
  );
  const buyers = Number(row?.buyers ?? 0);
  return {
    buyers,
    others: Number(row?.others ?? 0),
    open: Number(row?.open ?? 0),
    times: buyers === 0 ? null : quantilesOf(row?.times),
    exposures: buyers === 0 ? [] : (row?.exposures ?? []).map(Number),
  };
}

/** One row for each buyer and other: `person`, `who`, `began`, and `had`, each unit once. */
function considered(query: ConsiderationQuery, exposures: readonly number[], bind: Binder): string {
  const times = bind.add('Array(UInt64)', exposures);
  const exposure = `arrayElement(${times}, toUInt32(person % ${bind.add('UInt32', exposures.length)}) + 1)`;
  return `SELECT person, who, began, arrayDistinct(arrayFilter((u, x, j) -> j >= i AND if(c > 0, j < c, j = i OR ${momentOf('x')} < began + shown),
    units, t, arrayEnumerate(t))) AS had
FROM (SELECT *, ${exposure} AS shown FROM (${considering(query, bind)})) WHERE who != ${OPEN}`;
}

/** How many of both had a contact of each unit. */
export async function countConsideredUnits(
  driver: EventsDriver,
  query: ConsiderationQuery,
  exposures: readonly number[],
): Promise<ConsideredUnit[]> {
  const bind = new Binder();
  const rows = await driver.query<{ unit: number; buyers: string; others: string }>(
    `SELECT unit, countIf(who = ${BUYERS}) AS buyers, countIf(who = ${OTHERS}) AS others
FROM (${considered(query, exposures, bind)}) ARRAY JOIN had AS unit GROUP BY unit`,
    bind.params,
  );
  return rows.map(({ unit, buyers, others }) => ({ unit, buyers: Number(buyers), others: Number(others) }));
}

/** Rows (person, at) of those who bought, did not, or may still. */
export const consideringPeople = (query: ConsiderationQuery, group: ConsideringGroup, bind: Binder): string =>
  `SELECT person, if(c > 0, ${momentOf('t[c]')}, began) AS at FROM (${considering(query, bind)})
  WHERE who = ${bind.add('UInt8', GROUPS.indexOf(group))}`;

/** Rows (person, at) of those who had a contact of a unit. */
export function consideredPeople(
  query: ConsiderationQuery,
  {
    exposures,
    unit,
    group,
  }: {
    readonly exposures: readonly number[];
    readonly unit: number;
    readonly group: ConsideringGroup | undefined;
  },
  bind: Binder,
): string {
  const who = group === undefined ? '1' : `who = ${bind.add('UInt8', GROUPS.indexOf(group))}`;
  return `SELECT person, began AS at FROM (${considered(query, exposures, bind)})
  WHERE has(had, ${bind.add('UInt16', unit)}) AND ${who}`;
}
