import type { NamedDaily, SnagQuery, WatchQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { PATH, propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { masksSql } from './kindMasks';
import { loggedTexts, namesOf } from './placeSnags';
import { sampleOf } from './sampleOf';
import { indexSql, snagRows } from './snagRows';

/** Values of a property, or pages, that are watched: the commonest of each series. */
const MOST = 5;
const PAGES = 40;

type Asked = WatchQuery & Pick<SnagQuery, 'kinds' | 'within'>;
type DayRow = { value: number; name: string; by: number; days: [number, number][] };

const rowsOf = (rows: readonly DayRow[], kinds: readonly NamedDaily['by'][]): NamedDaily[] =>
  rows.map(({ by, value, name, days }) => ({ by: kinds[by]!, value, name, days }));

const span = ({ days, asOf }: Pick<WatchQuery, 'days' | 'asOf'>) => ({
  from: days[0] ?? 0,
  end: Math.min(days.at(-1) ?? 0, asOf),
});

/** Series from rows of (by, value, name, day, n): the names that occur most. */
const seriesSql = (rows: string, most: number): string =>
  `SELECT by, toUInt32(value) AS value, name, arraySort(groupArray((toUInt32(day), toUInt32(n)))) AS days
FROM (${rows}) GROUP BY by, value, name ORDER BY sum(n) DESC, name LIMIT ${most} BY by, value`;

/** Steps of buying, and snags, by day and value of a property. */
export async function watchValues(
  driver: EventsDriver,
  query: Asked,
  property: string,
): Promise<NamedDaily[]> {
  const [steps, snags] = await Promise.all([
    watchSteps(driver, query, property),
    watchSnags(driver, query, property),
  ]);
  return [...steps, ...snags];
}

async function watchSteps(driver: EventsDriver, query: Asked, property: string): Promise<NamedDaily[]> {
  if (query.steps.length === 0) return [];
  const bind = new Binder();
  const bits = query.steps.map((any, bit) => ({ bit, any }));
  const { from, end } = span(query);
  const low = bind.add('UInt64', timeKey(from));
  const high = bind.add('UInt64', timeKey(end));
  const journeys = `SELECT person, t, ac, mh, ${masksSql(bits, query.workspace, bind)} AS masks ${travellers(query, bind, '1')}`;
  const contacts = `SELECT person, ${momentOf('key')} AS moment, message, mask FROM (${journeys})
    ARRAY JOIN t AS key, mh AS message, masks AS mask, ac AS actor WHERE mask != 0 AND actor = 0 AND key >= ${low} AND key < ${high}`;
  const logged = loggedTexts(
    { workspace: query.workspace, from, end },
    bind,
    `${propertyText(property, bind)} AS said`,
    undefined,
  );
  const days = `SELECT person, said AS name, ${indexSql('moment', query.days, bind)} AS day, groupBitOr(mask) AS done
    FROM (${logged}) AS log GLOBAL INNER JOIN (${contacts}) AS met USING (moment, message)
    WHERE said != '' GROUP BY person, name, day`;
  const reached = query.steps.flatMap((_, k) => [
    `if(bitTest(done, ${k}), [(0, ${k})], [])`,
    ...(k > 0 ? [`if(bitTest(done, ${k - 1}) AND bitTest(done, ${k}), [(1, ${k - 1})], [])`] : []),
  ]);
  const rows = `SELECT toUInt8(one.1) AS by, one.2 AS value, name, day, count() AS n FROM (${days})
    ARRAY JOIN arrayConcat(${reached.join(', ')}) AS one GROUP BY by, value, name, day`;
  return rowsOf(await driver.query<DayRow>(seriesSql(rows, MOST), bind.params), ['step', 'pair']);
}

async function watchSnags(driver: EventsDriver, query: Asked, property: string): Promise<NamedDaily[]> {
  if (query.kinds.length === 0) return [];
  const bind = new Binder();
  const { from, end } = span(query);
  const inside = `f.2 >= ${bind.add('UInt64', from)} AND f.2 < ${bind.add('UInt64', end)} AND NOT f.3`;
  const snags = `SELECT f.1 AS kind, f.2 AS moment, f.4 AS message FROM (
      SELECT person, found FROM (${snagRows(query, bind, ['mh'])}) WHERE notEmpty(found))
    ARRAY JOIN found AS f WHERE ${inside}`;
  const text = `${propertyText(property, bind)} AS said`;
  const logged = loggedTexts({ workspace: query.workspace, from, end }, bind, text, namesOf(query.kinds));
  const rows = `SELECT 0 AS by, kind AS value, said AS name, ${indexSql('moment', query.days, bind)} AS day, count() AS n
    FROM (${logged}) AS log GLOBAL INNER JOIN (${snags}) AS met USING (moment, message)
    WHERE said != '' GROUP BY value, name, day`;
  return rowsOf(await driver.query<DayRow>(seriesSql(rows, MOST), bind.params), ['snag']);
}

/**
 * Visitors of the commonest pages by day: sources, not people, since the log alone is read; of many customers those of a
 * sample, told as if all were like them.
 */
export async function watchPages(
  driver: EventsDriver,
  query: Pick<WatchQuery, 'workspace' | 'days' | 'asOf'>,
): Promise<NamedDaily[]> {
  const bind = new Binder();
  const ms = 'toUInt64(toUnixTimestamp64Milli(ts))';
  const { from, end } = span(query);
  const { parts, holds } = await sampleOf(driver, query.workspace, bind);
  const at = (moment: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', moment)})`;
  const rows = `SELECT 0 AS by, 0 AS value, ${PATH} AS name, ${indexSql(ms, query.days, bind)} AS day, uniq(source) * ${parts} AS n
    FROM events WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${holds('source')} AND ${INTERACTION} AND url != ''
    AND actor = 'customer' AND ts >= ${at(from)} AND ts < ${at(end)} GROUP BY name, day`;
  return rowsOf(await driver.query<DayRow>(seriesSql(rows, PAGES), bind.params), ['page']);
}
