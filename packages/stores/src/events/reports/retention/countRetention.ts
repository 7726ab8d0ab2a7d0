import type { CohortCounts, RetentionCounts, RetentionQuery } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { foldedSql, topValues } from '../contacts/topValues';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/** Index (from 0) of the bucket of a time key; below 0 before the first. */
function bucketSql(key: string, { buckets }: RetentionQuery, bind: Binder): string {
  const starts = bind.add('Array(UInt64)', buckets);
  const numbers = bind.add(
    'Array(Int32)',
    buckets.map((_, i) => i),
  );
  return `transform(roundDown(${momentOf(key)}, ${starts}), ${starts}, ${numbers}, toInt32(-1))`;
}

/** Positions (from 1) in a journey where somebody starts. */
function startsSql(query: RetentionQuery, bind: Binder, inPeriod: (key: string) => string): string {
  const known = bind.add('UInt64', timeKey(query.asOf));
  switch (query.cohort) {
    case 'first':
      // The first ever; who started before the period is of no cohort.
      return `arrayFilter(j -> j > 0 AND ${inPeriod('t[j]')}, [arrayFirstIndex((s, x) -> s AND x < ${known}, starts, t)])`;
    case 'first-in-period':
      return `arrayFilter(j -> j > 0, [arrayFirstIndex((s, x) -> s AND ${inPeriod('x')}, starts, t)])`;
    case 'every': {
      const places = `arrayFilter((j, s, x) -> s AND ${inPeriod('x')}, arrayEnumerate(t), starts, t)`;
      return `arrayFilter((j, n) -> n = 1, ${places}, arrayEnumerateUniq(arrayMap(j -> ${bucketSql('t[j]', query, bind)}, ${places})))`;
    }
  }
}

interface Row {
  value: number;
  bucket: number;
  distance: number;
  n: string;
  first: string;
  last: string;
}

/** One row stands for everybody of a cohort. */
const EVERYBODY = -1;

/**
 * One row for each start of somebody: `bucket` of the start, `at`, and `distances` in buckets of what they came back for
 * after it, each once; `told`: what the start is told apart by.
 */
export function retentionRows(query: RetentionQuery, bind: Binder): string {
  const span = { since: query.from, until: query.asOf };
  // Whether somebody started before the period is a question to all the time before it.
  const starts = new ContactSet(
    bind,
    query.workspace,
    query.cohort === 'first' ? { until: query.asOf } : span,
  );
  const returns = new ContactSet(bind, query.workspace, span);
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const until = bind.add('UInt64', timeKey(Math.min(query.until, query.asOf)));
  const isStart = starts.any(query.start);
  const isReturn = returns.any(query.return);
  const attribute = query.breakdown && ATTRIBUTE_COLUMNS[query.breakdown.by];
  const inPeriod = (key: string): string => `${key} >= ${from} AND ${key} < ${end}`;
  return `SELECT person, ${bucketSql('t[j]', query, bind)} AS bucket, ${momentOf('t[j]')} AS at, ${attribute ? `${attribute}[j]` : '0'} AS told,
  arrayDistinct(arrayMap(x -> toInt32(${bucketSql('x', query, bind)} - bucket),
    arrayFilter((x, r, i) -> r AND i > j AND x < ${until}, t, returns, arrayEnumerate(t)))) AS distances
FROM (SELECT person, t${attribute ? `, ${attribute}` : ''}, ${returns.map(`toUInt8(${isReturn})`)} AS returns, ${starts.map(`toUInt8(${isStart})`)} AS starts,
    ${startsSql(query, bind, inPeriod)} AS begun
  ${travellers(query, bind, 'notEmpty(begun)')})
ARRAY JOIN begun AS j`;
}

/** Counts of the cohorts, by values of the start (all one without `top`). */
async function readCohorts(
  driver: EventsDriver,
  query: RetentionQuery,
  top?: readonly number[],
): Promise<ReadonlyMap<number, CohortCounts>> {
  const bind = new Binder();
  const value = top ? foldedSql(top, bind) : 'toInt32(0)';
  const rows = await driver.query<Row>(
    `SELECT value, bucket, distance, count() AS n, countIf(distance = low) AS first, countIf(distance = high) AS last FROM (
  SELECT ${value} AS value, bucket, distances, arrayMin(distances) AS low, arrayMax(distances) AS high FROM (${retentionRows(query, bind)}))
ARRAY JOIN arrayPushFront(distances, toInt32(${EVERYBODY})) AS distance GROUP BY value, bucket, distance`,
    bind.params,
  );
  const values = [...new Set(rows.map((row) => row.value))];
  return new Map(values.map((value) => [value, cohortsOf(rows.filter((row) => row.value === value))]));
}

/** Who came back in which bucket after that of their start. */
export async function countRetention(driver: EventsDriver, query: RetentionQuery): Promise<RetentionCounts> {
  const all = await readCohorts(driver, { ...query, breakdown: undefined });
  const { cohorts, returns } = all.get(0) ?? { cohorts: [], returns: [] };
  if (query.breakdown === undefined) return { cohorts, returns, breakdown: [] };
  const top = await topValues(driver, (bind) => retentionRows(query, bind), query.breakdown.top);
  const apart = await readCohorts(driver, query, top);
  return { cohorts, returns, breakdown: [...apart].map(([value, counts]) => ({ value, ...counts })) };
}

const cohortsOf = (rows: readonly Row[]): CohortCounts => ({
  cohorts: rows
    .filter(({ distance }) => distance === EVERYBODY)
    .map(({ bucket, n }) => ({ bucket, people: Number(n) })),
  returns: rows
    .filter(({ distance }) => distance !== EVERYBODY)
    .map(({ bucket, distance, n, first, last }) => ({
      bucket,
      offset: distance,
      on: Number(n),
      first: Number(first),
      last: Number(last),
    })),
});
