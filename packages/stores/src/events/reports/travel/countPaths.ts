import { BEYOND, NOTHING, type PathCounts, type PathsQuery } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf } from '../contacts/travellers';
import { travelRows } from './travelRows';

/**
 * Cuts each path to where it begins and ends: `path`, the labels of those that are wanted, never empty; `x`, the time
 * keys of the whole, and `xx`, those of the part that is left, before repeats are one.
 */
export function cutPaths(query: PathsQuery, bind: Binder): string {
  const filters = [query.startAt, query.endAt, query.through].map((filter) => filter ?? []);
  const isCut = filters.some((filter) => filter.length > 0);
  const rows = travelRows(query, bind, isCut ? filters : []);
  const compact = (labels: string): string => (query.collapse ? `arrayCompact(${labels})` : labels);
  if (!isCut) return `SELECT person, ${compact('labels')} AS path, x, x AS xx FROM (${rows})`;
  const begins = query.startAt ? 'arrayFirstIndex(m -> bitTest(m, 0), marks)' : '1';
  const ends = query.endAt
    ? 'arrayFirstIndex((m, j) -> bitTest(m, 1) AND j >= b, marks, arrayEnumerate(marks))'
    : 'length(marks)';
  const passes = query.through ? 'AND arrayExists(m -> bitTest(m, 2), arraySlice(marks, b, e - b + 1))' : '';
  return `WITH ${begins} AS b, ${ends} AS e
SELECT person, ${compact('arraySlice(labels, b, e - b + 1)')} AS path, x, arraySlice(x, b, e - b + 1) AS xx FROM (${rows})
WHERE b > 0 AND e >= b ${passes}`;
}

/**
 * The labels at each place, as columns: paths that are shown the same are counted once before they are taken apart
 * into links, which is a third of the time.
 */
function placed({ steps, startAt, endAt }: PathsQuery): string[] {
  const isRight = endAt !== undefined && startAt === undefined;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const place = i + 1;
    if (isRight) {
      const at = `length(path) - ${steps - place}`;
      return place > steps
        ? `toInt32(${NOTHING})`
        : `if(length(path) > ${steps - place}, toInt32(path[${at}]), ${NOTHING})`;
    }
    return place > steps
      ? `if(length(path) > ${steps}, ${BEYOND}, toInt32(${NOTHING}))`
      : `if(length(path) >= ${place}, toInt32(path[${place}]), ${NOTHING})`;
  });
}

const namesOf = ({ steps }: PathsQuery): string[] => Array.from({ length: steps + 1 }, (_, i) => `p${i + 1}`);

/** The labels of a path at each place, in columns `p1`, `p2`, … */
const columnsOf = (query: PathsQuery): string => {
  const names = namesOf(query);
  return placed(query)
    .map((sql, i) => `${sql} AS ${names[i]}`)
    .join(', ');
};

/** One row for each path: `person`, the labels in columns, and `at`, the last contact. */
export const placedPaths = (query: PathsQuery, bind: Binder): string =>
  `SELECT person, ${columnsOf(query)}, ${momentOf('x[-1]')} AS at FROM (${cutPaths(query, bind)})`;

interface LinkRow {
  step: number;
  a: number;
  b: number;
  people: string;
}

/** Links between places, and how many paths and people there are. */
export async function countPaths(driver: EventsDriver, query: PathsQuery): Promise<PathCounts> {
  const bind = new Binder();
  const names = namesOf(query);
  const rows = driver.query<LinkRow>(
    `SELECT step, a, b, sum(n) AS people FROM (
  SELECT ${columnsOf(query)}, count() AS n FROM (${cutPaths(query, bind)}) GROUP BY ${names.join(', ')})
ARRAY JOIN range(1, ${query.steps + 1}) AS step, [${names.slice(0, -1).join(', ')}] AS a, [${names.slice(1).join(', ')}] AS b
WHERE a != ${NOTHING} OR b >= 0 GROUP BY step, a, b`,
    bind.params,
  );
  const [links, visitors] = await Promise.all([rows, countVisitors(driver, query)]);
  const counted = links.map(({ step, a, b, people }) => ({ step, from: a, to: b, people: Number(people) }));
  const total = counted.reduce((sum, link) => sum + (isBeginning(link) ? link.people : 0), 0);
  // A journey is one person's.
  return { links: counted, total, customers: visitors ?? total };
}

/** Each path begins once: at the first place, or where it comes out of nothing. */
const isBeginning = ({ step, from }: PathCounts['links'][number]): boolean => step === 1 || from === NOTHING;

/** People behind visits; undefined for journeys. */
async function countVisitors(driver: EventsDriver, query: PathsQuery): Promise<number | undefined> {
  if (query.scope !== 'session') return undefined;
  const bind = new Binder();
  const isCut = query.startAt ?? query.endAt ?? query.through;
  // Whoever did anything made a visit: where none is left out, they need not be told apart.
  const rows = isCut ? cutPaths(query, bind) : travelRows({ ...query, scope: 'journey' }, bind);
  const [row] = await driver.query<{ people: string }>(
    `SELECT ${isCut ? 'uniqExact(person)' : 'count()'} AS people FROM (${rows})`,
    bind.params,
  );
  return Number(row?.people ?? 0);
}
