import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { Binder } from '../../bind';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { type Bits, hasAnySql, masksSql } from './kindMasks';
import { indexSql, NEVER } from './snagRows';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Bit of conversions in a mask: the last of 32. */
const CONVERSION = 31;

interface Wanted {
  readonly bits: Bits;
  readonly chosen: string;
  readonly needed?: string;
  /** A journey that matters has a contact of one of these; undefined: any may. */
  readonly some?: Bits;
  readonly condition: string;
}

/**
 * Journeys with `contacts` that matter, each (mask, moment, place in the journey, standing, moment of the first
 * conversion after it, moment of the first conversion from it on). `standing` says where the customer stood with it:
 * event and touchpoint, stage, and days since the cycle began, as one number. `chosen` says of a contact, by its mask
 * `m` and actor `a`, whether it matters, and `needed` whether its journey does; `condition` whose journeys are read.
 */
export function standings(
  query: SnagQuery,
  bind: Binder,
  { bits, chosen, needed = chosen, some, condition }: Wanted,
): string {
  const known = bind.add('UInt64', timeKey(query.asOf));
  const never = `toUInt64(${NEVER})`;
  const masks = masksSql([...bits, { bit: CONVERSION, any: query.conversion }], query.workspace, bind);
  const journeys = `SELECT person, t, ac, nm, tp, st, ${masks} AS masks ${travellers(query, bind, some ? `${condition} AND ${hasAnySql(some, bind)}` : condition)}`;
  const converts = (mask: string): string => `bitTest(${mask}, ${CONVERSION})`;
  // Of a journey only what matters and conversions are kept, before anything is said of each.
  const kept = `SELECT person, ${momentOf('t[1]')} AS born, arrayMap(c -> (c.1, ${momentOf('c.2')}, c.3, c.4, c.5, c.6, c.7),
      arrayFilter((c, m, a, k) -> (${chosen} OR ${converts('m')}) AND k < ${known},
        arrayZip(masks, t, arrayEnumerate(t), nm, tp, st, ac), masks, ac, t)) AS kept
    FROM (${journeys}) WHERE arrayExists((m, a) -> ${needed}, masks, ac)`;
  // A layer for each name that is used twice: within one query it would be written out twice.
  const followed = `SELECT person, kept, arrayFill(v -> v != 0, arrayMap((c, i) -> if(${converts('c.1')}, c.2, if(i = 1, born, 0)), kept, arrayEnumerate(kept))) AS since,
    arrayReverseFill(v -> v != ${never}, arrayMap(c -> if(${converts('c.1')}, c.2, ${never}), kept)) AS nexts FROM (${kept})`;
  const cycle = `multiIf(c.2 - b < ${DAY_MS}, 0, c.2 - b < ${7 * DAY_MS}, 1, c.2 - b < ${30 * DAY_MS}, 2, 3)`;
  const standing = `((toUInt64(c.4) * 65536 + c.5) * 256 + c.6) * 4 + ${cycle}`;
  const later = `arrayPopFront(arrayPushBack(nexts, ${never}))`;
  const told = `arrayMap((c, b, after, from) -> (c.1, c.2, toUInt32(c.3), ${standing}, after, from), kept, since, ${later}, nexts)`;
  return `SELECT person, arrayFilter((x, m, a) -> ${chosen}, ${told}, kept.1, kept.7) AS contacts FROM (${followed})`;
}

/** Nobody: what fills a place where there is no contact. */
export const NOBODY_THERE = `(toUInt32(0), toUInt64(0), toUInt32(0), toUInt64(0), toUInt64(${NEVER}), toUInt64(${NEVER}))`;

/** Cell of a moment at which a customer came from a standing, after so many milliseconds. */
export function cellSql(
  standing: string,
  gap: string,
  moment: string,
  query: Pick<SnagQuery, 'months'>,
  bind: Binder,
): string {
  const band = `multiIf(${gap} <= ${30 * MINUTE_MS}, 0, ${gap} <= ${DAY_MS}, 1, ${gap} <= ${7 * DAY_MS}, 2, 3)`;
  // 0 is the cell of what cannot be compared.
  return `(${standing} * 4 + ${band}) * ${query.months.length} + ${indexSql(moment, query.months, bind)} + 1`;
}

/** Whether a moment counts in the period. */
export function countsIn(moment: string, query: SnagQuery, bind: Binder): string {
  const end = Math.min(query.end, query.asOf);
  return `${moment} >= ${bind.add('UInt64', query.from)} AND ${moment} < ${bind.add('UInt64', end)}`;
}
