/** What a cell of a table holds. Shares are 0..1, times are seconds, money is in the workspace's currency. */
export type Cell = string | number | null;

/** `name`: an id of a touchpoint, stage or channel, for which screens have words. `path`: several, joined by ` > `. */
export interface Column {
  readonly key: string;
  readonly holds: 'name' | 'path' | 'step' | 'day' | 'figure';
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

const PATH_MARK = ' > ';
const HOLDS: Readonly<Record<string, Column['holds']>> = {
  name: 'name',
  from: 'name',
  to: 'name',
  path: 'path',
  step: 'step',
  start: 'day',
};

const rowsOf = (value: unknown): readonly Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];

/** One row for each step, cohort, channel, way or path: the figures a report draws. Reports without a table of their
 * own give their longest list. */
export function tableOf(report: string, data: unknown): Table {
  const given = (data ?? {}) as Data;
  switch (report) {
    case 'funnel':
      return spread(
        rowsOf(given.steps).map((row, index) => ({ step: index + 1, ...row })),
        ['histogram'],
      );
    case 'timeToConvert':
      return spread(
        rowsOf(given.histogram).map(({ from, to, people }) => ({ fromSeconds: from, toSeconds: to, people })),
      );
    case 'retention':
      return spread(rowsOf(given.cohorts).flatMap(cohortRows));
    case 'attribution':
      return spread(rowsOf(given.rows));
    case 'paths':
      return spread(rowsOf(given.links));
    case 'processMap':
      return spread(rowsOf(given.edges));
    case 'variants':
      return spread(rowsOf(given.variants));
    case 'overview':
      return spread(rowsOf(given.stages).map((row) => picked({ ...row, name: row.id }, OVERVIEW)));
    case 'lifecycle':
      return spread(rowsOf(given.buckets).map((row) => picked(row, LIFECYCLE)));
    case 'initiative':
      return spread(rowsOf(given.buckets).map((row) => picked(row, INITIATIVE)));
    case 'repurchase':
      return spread(pointsOf(given.curve).map((row) => picked(row, REPURCHASE)));
    case 'consideration':
      return spread(rowsOf(given.rows).map((row) => picked(row, CONSIDERATION)));
    case 'handovers':
      return spread(rowsOf(given.handovers).map(handoverRow));
    case 'snags':
      return spread(rowsOf(given.kinds).map(snagRow));
    default:
      return spread(longestOf(given));
  }
}

const OVERVIEW = ['name', 'people', 'conversion', 'reached'];
const LIFECYCLE = ['start', 'new', 'returning', 'back', 'active', 'quiet', 'complete'];
const INITIATIVE = ['start', 'startedByCustomer', 'startedByUs', 'unknown', 'customerShare', 'complete'];
const REPURCHASE = ['days', 'share', 'interval'];
const CONSIDERATION = ['name', 'buyersDid', 'buyersDidNot', 'othersDid', 'othersDidNot', 'lift', 'interval'];

/** Fields in the order in which they are read; one that is missing is none. */
const picked = (row: Row, keys: readonly string[]): Row =>
  Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));

const pointsOf = (curve: unknown): readonly Row[] => rowsOf((curve as Data | undefined)?.points);

const handoverRow = ({ from, to, people, outcome, baseline, difference, valueLost }: Row): Row => ({
  from,
  to,
  people,
  share: (outcome as Row | null)?.share ?? null,
  others: (baseline as Row | null)?.share ?? null,
  difference,
  valueLost,
});

const snagRow = ({ id, people, times, share, cost }: Row): Row => ({
  name: id,
  people,
  times,
  share,
  valueLost: (cost as Row | null)?.valueLost ?? null,
});

const cohortRows = ({ start, people, values }: Row): Row[] =>
  rowsOf(values).map((value, index) => ({
    start,
    cohort: people,
    bucket: index,
    people: value.people,
    rate: value.rate,
    complete: value.complete,
  }));

function longestOf(data: Data): readonly Row[] {
  return Object.values(data)
    .map(rowsOf)
    .reduce<readonly Row[]>((longest, rows) => (rows.length > longest.length ? rows : longest), []);
}

/** Fields as columns; those of an inner value are named `outer.inner`. Lists of ids are paths, other lists no cells. */
function spread(rows: readonly Row[], without: readonly string[] = []): Table {
  const flat = rows.map((row) => new Map(cellsOf(row, '', without)));
  const keys = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return {
    columns: keys.map((key) => ({ key, holds: HOLDS[key] ?? 'figure' })),
    rows: flat.map((row) => keys.map((key) => row.get(key) ?? null)),
  };
}

function cellsOf(row: Row, prefix: string, without: readonly string[]): [string, Cell][] {
  return Object.entries(row).flatMap(([name, value]): [string, Cell][] => {
    const key = `${prefix}${name}`;
    if (without.includes(key)) return [];
    if (value === null || typeof value === 'string' || typeof value === 'number') return [[key, value]];
    if (typeof value === 'boolean') return [[key, value ? 1 : 0]];
    if (Array.isArray(value)) return listCells(key, value);
    return typeof value === 'object' ? cellsOf(value as Row, `${key}.`, without) : [];
  });
}

function listCells(key: string, list: readonly unknown[]): [string, Cell][] {
  if (list.every((item) => typeof item === 'string')) return [[key, list.join(PATH_MARK)]];
  const isInterval = list.length === 2 && list.every((item) => typeof item === 'number');
  return isInterval
    ? [
        [`${key}.low`, list[0] as number],
        [`${key}.high`, list[1] as number],
      ]
    : [];
}
