import type { ProcessCounts, ProcessQuery, TravelQuery } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf } from '../contacts/travellers';
import { travelRows } from './travelRows';

interface ActivityRow {
  label: number;
  n: string;
  people: string;
  starts: string;
  ends: string;
}

interface EdgeRow {
  a: number;
  b: number;
  n: string;
  people: string;
  median: number;
  kinds: string;
  all: string;
}

/** Rows with `labels` and their time keys `x`, of equal neighbours the first. */
export const collapsed = (rows: string): string =>
  `SELECT person, arrayFilter((v, k) -> k, labels, kept) AS labels, arrayFilter((v, k) -> k, x, kept) AS x FROM (
  SELECT person, labels, x, arrayMap((d, j) -> toUInt8(d != 0 OR j = 1), arrayDifference(arrayMap(v -> toInt32(v), labels)), arrayEnumerate(labels)) AS kept
  FROM (${rows}))`;

/** Labels and time keys of each traversal, equal neighbours as one where asked. */
export function activities(query: TravelQuery, bind: Binder): string {
  const rows = travelRows(query, bind);
  return query.collapse ? collapsed(rows) : rows;
}

/** A journey is one person's: whoever does something again is told apart by the array alone. */
const peopleOf = ({ scope }: TravelQuery): string =>
  scope === 'session' ? 'uniqExact(person)' : 'countIf(again = 1)';

function readActivities(driver: EventsDriver, query: TravelQuery): Promise<ActivityRow[]> {
  const bind = new Binder();
  return driver.query<ActivityRow>(
    `SELECT label, count() AS n, ${peopleOf(query)} AS people, countIf(j = 1) AS starts, countIf(j = many) AS ends
FROM (SELECT person, labels, length(labels) AS many FROM (${activities(query, bind)}))
ARRAY JOIN labels AS label, arrayEnumerate(labels) AS j, arrayEnumerateUniq(labels) AS again GROUP BY label`,
    bind.params,
  );
}

function readEdges(driver: EventsDriver, query: ProcessQuery): Promise<EdgeRow[]> {
  const bind = new Binder();
  return driver.query<EdgeRow>(
    `SELECT *, count() OVER () AS kinds, sum(n) OVER () AS all FROM (
  SELECT a, b, count() AS n, ${peopleOf(query)} AS people, quantileExactInclusive(0.5)(toFloat64(d)) AS median FROM (
  SELECT person, arrayPopBack(labels) AS froms, arrayPopFront(labels) AS tos,
    arrayPopFront(arrayDifference(arrayMap(v -> toInt64(${momentOf('v')}), x))) AS took
  FROM (${activities(query, bind)}))
ARRAY JOIN froms AS a, tos AS b, took AS d, arrayEnumerateUniq(froms, tos) AS again GROUP BY a, b)
ORDER BY n DESC, a, b LIMIT ${bind.add('UInt32', query.edges)}`,
    bind.params,
  );
}

/** What directly follows what. */
export async function countProcess(driver: EventsDriver, query: ProcessQuery): Promise<ProcessCounts> {
  const bind = new Binder();
  const customers = query.scope === 'session' ? 'uniqExact(person)' : 'count()';
  const counted = driver.query<{ total: string; customers: string }>(
    `SELECT count() AS total, ${customers} AS customers FROM (${travelRows(query, bind)})`,
    bind.params,
  );
  const [labels, edges, [row]] = await Promise.all([
    readActivities(driver, query),
    readEdges(driver, query),
    counted,
  ]);
  return {
    activities: labels.map(({ label, n, people, starts, ends }) => ({
      value: label,
      count: Number(n),
      people: Number(people),
      starts: Number(starts),
      ends: Number(ends),
    })),
    edges: edges.map(({ a, b, n, people, median }) => ({
      from: a,
      to: b,
      count: Number(n),
      people: Number(people),
      median,
    })),
    otherEdges: {
      edges: Number(edges[0]?.kinds ?? 0) - edges.length,
      count: Number(edges[0]?.all ?? 0) - edges.reduce((sum, { n }) => sum + Number(n), 0),
    },
    total: Number(row?.total ?? 0),
    customers: Number(row?.customers ?? 0),
  };
}
