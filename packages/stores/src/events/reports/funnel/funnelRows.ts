import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/** Bit of a contact's mask that says it must not come between two steps; steps have bits 0 to 19. */
const EXCLUDED = 31;
/** Where a start would be carried on to: none is (0), or none because something excluded came between (1). */
const BROKEN = 1;

/**
 * One row for each who began: `level`, how far they came; `steps`, the time keys of their steps (0 for those not reached);
 * `latest`, their latest possible start; `value`, the attribute of their first contact.
 *
 * The arrays are filtered to what matters to the funnel; then, step by step, the latest start of a chain is carried
 * forward to each contact that fills the step. The latest start is the best one, since it leaves most of the window, so
 * one pass for each step is exact, with ties and with contacts that match several steps.
 */
export function funnelRows(query: FunnelQuery, bind: Binder): string {
  return query.order === 'any' ? anyOrder(query, bind) : inOrder(query, bind);
}

interface Masks {
  readonly masks: string;
  readonly starts: string;
}

/** Which steps each contact of a journey can fill. */
function maskOf(query: FunnelQuery, bind: Binder): Masks {
  const set = new ContactSet(bind, query.workspace);
  const bits = query.steps.map((step, k) => `if(${set.any(step)}, toUInt32(${2 ** k}), 0)`);
  if (query.exclude.length > 0) bits.push(`if(${set.any(query.exclude)}, toUInt32(${2 ** EXCLUDED}), 0)`);
  const only = new ContactSet(bind, query.workspace);
  const starters = query.order === 'any' ? query.steps.flat() : (query.steps[0] ?? []);
  const begins = only.any(starters);
  return {
    masks: set.map(bits.length === 1 ? bits[0]! : bits.reduce((all, bit) => `bitOr(${all}, ${bit})`)),
    starts: `arrayExists(is -> is, ${only.map(begins)})`,
  };
}

const window = ({ window }: FunnelQuery, bind: Binder, from: string, to: string): string =>
  window === null ? '1' : `${momentOf(to)} - ${momentOf(from)} <= ${bind.add('UInt64', window)}`;

/** Adds columns to rows. Each is a query around the last, since a name used twice in one query is written out twice. */
const adding = (rows: string, columns: string): string => `SELECT *, ${columns} FROM (${rows})`;

/** Rows with the arrays `mm` (masks) and `xx` (time keys) of what matters, and `attributes` where they are told apart. */
function chosen(query: FunnelQuery, bind: Binder): string {
  const { masks, starts } = maskOf(query, bind);
  const from = bind.add('UInt64', timeKey(query.from));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const matters = query.order === 'strict' ? '1' : 'm != 0';
  const picked = (column: string) =>
    `arrayFilter((v, m, x) -> ${matters} AND x >= ${from} AND x < ${known}, ${column}, masks, t)`;
  const attribute = query.breakdown && ATTRIBUTE_COLUMNS[query.breakdown];
  const columns = ['person', 't', ...(attribute ? [attribute] : [])];
  const rows = `SELECT ${columns.join(', ')}, ${masks} AS masks ${travellers(query, bind, starts)}`;
  return `SELECT person, ${picked('masks')} AS mm, ${picked('t')} AS xx, ${attribute ? picked(attribute) : '0'} AS attributes
FROM (${rows})`;
}

function inOrder(query: FunnelQuery, bind: Binder): string {
  const n = query.steps.length;
  let rows = firstStep(query, bind);
  for (let k = 2; k <= n; k++) rows = adding(rows, nextStep(query, bind, k));
  const steps = Array.from({ length: n }, (_, i) => i + 1);
  rows = adding(rows, `${steps.map((k) => `arrayExists(s -> s > ${BROKEN}, s${k})`).join(' + ')} AS level`);
  rows = `SELECT * FROM (${rows}) WHERE level > 0`;
  for (const k of steps.toReversed()) rows = adding(rows, position(query, k));
  return `SELECT person, level, [${steps.map((k) => `xx[i${k}]`).join(', ')}] AS steps,
  arrayMax(arrayFilter(s -> s > ${BROKEN}, s1)) AS latest, ${query.breakdown ? 'attributes[i1]' : '0'} AS value
FROM (${rows})`;
}

/** What a contact that fills no step carries on: nothing, or that it came between. */
const carried = ({ exclude }: FunnelQuery): string =>
  exclude.length > 0 ? `if(bitTest(m, ${EXCLUDED}), toUInt64(${BROKEN}), toUInt64(0))` : 'toUInt64(0)';

/** `s1`: where somebody may begin, the key of that very moment. */
function firstStep(query: FunnelQuery, bind: Binder): string {
  const begins = `bitTest(m, 0) AND x < ${bind.add('UInt64', timeKey(query.end))}`;
  const rows = chosen(query, bind);
  if (query.start === 'any') {
    return adding(rows, `arrayMap((m, x) -> if(${begins}, x, ${carried(query)}), mm, xx) AS s1`);
  }
  return adding(
    adding(rows, `arrayFirstIndex((m, x) -> ${begins}, mm, xx) AS begun`),
    `arrayMap((m, x, j) -> if(j = begun, x, ${carried(query)}), mm, xx, arrayEnumerate(xx)) AS s1`,
  );
}

/** `s2`, `s3` …: the latest start of a chain that ends in each contact. */
function nextStep(query: FunnelQuery, bind: Binder, k: number): string {
  const before = query.order === 'strict' ? `s${k - 1}` : `arrayFill(s -> s != 0, s${k - 1})`;
  const fills = `c > ${BROKEN} AND bitTest(m, ${k - 1}) AND ${window(query, bind, 'c', 'x')}`;
  return `arrayMap((m, x, c) -> if(${fills}, c, ${carried(query)}), mm, xx,
    arrayPopBack(arrayPushFront(${before}, toUInt64(0)))) AS s${k}`;
}

/**
 * `i1`, `i2` …: positions of the steps of the chain that is told: the first that ends the deepest level, and each before
 * it as late as it may be. 0 for steps that were not reached.
 */
function position({ steps, order }: FunnelQuery, k: number): string {
  const last = `arrayFirstIndex(s -> s > ${BROKEN}, s${k})`;
  if (k === steps.length) return `if(level = ${k}, ${last}, 0) AS i${k}`;
  const before =
    order === 'strict'
      ? `i${k + 1} - 1`
      : `arrayLastIndex((s, j) -> s > ${BROKEN} AND j < i${k + 1}, s${k}, arrayEnumerate(s${k}))`;
  return `multiIf(level = ${k}, ${last}, level > ${k}, ${before}, 0) AS i${k}`;
}

/**
 * Steps in any order: from each start on, every contact in the window fills the lowest open step it matches. An
 * attempt is folded to (filled steps, times in the order of filling, whether something excluded ended it).
 */
function anyOrder(query: FunnelQuery, bind: Binder): string {
  const all = `toUInt32(${2 ** query.steps.length - 1})`;
  const begins = `bitAnd(m, ${all}) != 0 AND x < ${bind.add('UInt64', timeKey(query.end))}`;
  // Steps that a contact can fill and that are still open, and the lowest of them.
  const open = `bitAnd(bitAnd(one.1, bitNot(acc.1)), ${all})`;
  const lowest = `bitAnd(${open}, toUInt32(-toInt64(${open})))`;
  const takes = `acc.3 = 0 AND ${open} != 0 AND ${window(query, bind, 'x0', 'one.2')}`;
  const ends = `bitTest(one.1, ${EXCLUDED}) AND ${open} = 0`;
  const attempt = `arrayFold((acc, one) -> if(${takes},
      (toUInt32(bitOr(acc.1, ${lowest})), arrayPushBack(acc.2, one.2), acc.3),
      (acc.1, acc.2, toUInt8(acc.3 OR ${ends}))), arraySlice(both, j), (toUInt32(0), emptyArrayUInt64(), toUInt8(0)))`;
  const places = `arrayFilter((j, m, x) -> ${begins}, arrayEnumerate(xx), mm, xx)`;
  const begun = adding(
    chosen(query, bind),
    `arrayZip(mm, xx) AS both, ${query.start === 'first' ? `arraySlice(${places}, 1, 1)` : places} AS tried`,
  );
  const best = adding(
    `SELECT * FROM (${begun}) WHERE notEmpty(tried)`,
    `arraySort(a -> (-toInt64(length(a.1)), a.1[-1], -toInt64(a.2)),
      arrayMap((j, x0) -> (${attempt}.2, j), tried, arrayMap(j -> xx[j], tried)))[1] AS best`,
  );
  return `SELECT person, length(best.1) AS level, arrayResize(best.1, ${query.steps.length}, 0) AS steps,
  xx[tried[-1]] AS latest, ${query.breakdown ? 'attributes[best.2]' : '0'} AS value FROM (${best})`;
}
