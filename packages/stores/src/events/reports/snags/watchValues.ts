import type { NamedDaily, SnagQuery, WatchQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { PATH, propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { masksSql } from './kindMasks';
import { loggedTexts } from './placeSnags';
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
  const text = `[${propertyText(property, bind)}]`;
  const logged = loggedTexts(
    { workspace: query.workspace, from, end },
    bind,
    text,
    `SELECT moment, message FROM (${contacts})`,
  );
  const days = `SELECT person, texts[1] AS name, ${indexSql('moment', query.days, bind)} AS day, groupBitOr(mask) AS done
    FROM (${contacts}) AS met GLOBAL ANY INNER JOIN (${logged}) AS log USING (moment, message)
    WHERE name != '' GROUP BY person, name, day`;
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
  const inside = `f.2 >= ${bind.add('UInt64', from)} AND f.2 < ${bind.add('UInt64', end)} AND NOT f.9`;
  const snags = (columns: string): string =>
    `SELECT ${columns} FROM (SELECT person, found FROM (${snagRows(query, bind)}) WHERE notEmpty(found))
    ARRAY JOIN found AS f WHERE ${inside}`;
  const text = `[${propertyText(property, bind)}]`;
  const logged = loggedTexts({ workspace: query.workspace, from, end }, bind, text, snags('f.2, f.7'));
  const rows = `SELECT 0 AS by, kind AS value, texts[1] AS name, ${indexSql('moment', query.days, bind)} AS day, count() AS n
    FROM (${snags('f.1 AS kind, f.2 AS moment, f.7 AS message')}) AS met
    GLOBAL ANY INNER JOIN (${logged}) AS log USING (moment, message) WHERE name != '' GROUP BY value, name, day`;
  return rowsOf(await driver.query<DayRow>(seriesSql(rows, MOST), bind.params), ['snag']);
}

/** Visitors of the commonest pages by day: sources, not people, since the log alone is read. */
export async function watchPages(
  driver: EventsDriver,
  query: Pick<WatchQuery, 'workspace' | 'days' | 'asOf'>,
): Promise<NamedDaily[]> {
  const bind = new Binder();
  const ms = 'toUInt64(toUnixTimestamp64Milli(ts))';
  const { from, end } = span(query);
  const rows = `SELECT 0 AS by, 0 AS value, ${PATH} AS name, ${indexSql(ms, query.days, bind)} AS day, uniq(source) AS n
    FROM events WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${INTERACTION} AND url != '' AND actor = 'customer'
    AND ${ms} >= ${bind.add('UInt64', from)} AND ${ms} < ${bind.add('UInt64', end)} GROUP BY name, day`;
  return rowsOf(await driver.query<DayRow>(seriesSql(rows, PAGES), bind.params), ['page']);
}
