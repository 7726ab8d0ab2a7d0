import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { Binder } from '../../bind';
import { stepBits } from './kindMasks';
import { CONTROL, EVERYBODY, SNAG, TAKEN } from './sides';
import { cellSql, countsIn, NOBODY_THERE, standings } from './standings';

/** Bit of what goes on to buy in a mask: kinds have lower ones, conversions the one after. */
const ONWARD = 30;

/** Kinds that are held against whatever customers did next: those without a step and without an end. */
function nextKinds(query: SnagQuery): number[] {
  const { ends, steps } = stepBits(query);
  return query.kinds.flatMap(({ is }, kind) =>
    is.length > 0 && ends[kind] === undefined && steps[kind] === undefined ? [kind] : [],
  );
}

/**
 * Journeys with `nexts`, all times somebody did something but going on to buy, each (at, place, cell, mask, conversion).
 */
function nextRows(
  query: SnagQuery,
  bind: Binder,
  kinds: readonly number[],
  wanted: { readonly condition: string; readonly isMet: boolean },
): string {
  const { bits } = stepBits(query);
  const mask = kinds.reduce((all, kind) => all + 2 ** kind, 0);
  const snags = bits.filter(({ bit }) => kinds.includes(bit));
  const own = [...snags, { bit: ONWARD, any: query.onward }];
  const isSnag = `bitAnd(m, toUInt32(${mask})) != 0`;
  const chosen = `(a = 0 OR ${isSnag})`;
  const { condition, isMet } = wanted;
  const needed = isMet ? { needed: isSnag, some: snags } : {};
  const journeys = standings(query, bind, { bits: own, chosen, ...needed, condition });
  const cell = cellSql('x.4', 'y.2 - x.2', 'y.2', query, bind);
  const couldMeet = `(bitAnd(d.4, toUInt32(${mask})) != 0 OR NOT bitTest(d.4, ${ONWARD}))`;
  return `SELECT person, arrayFilter(d -> ${countsIn('d.1', query, bind)} AND ${couldMeet},
    arrayMap((x, y) -> (y.2, y.3, ${cell}, y.1, y.6), arrayPopBack(arrayPushFront(contacts, ${NOBODY_THERE})), contacts)) AS nexts
    FROM (${journeys})`;
}

/**
 * Moments (side, kind, at, since, cell, conversion) of who met a snag: the snag, what came before it, and what counts in
 * `everybody`. With `isOfAll` also those of everybody, from the same pass. `rank` counts the moments of one customer in a
 * cell, from 1, in the order of time. undefined: no kind asks.
 */
export function nextMoments(
  query: SnagQuery,
  bind: Binder,
  { condition, isOfAll }: { readonly condition: string; readonly isOfAll: boolean },
): string | undefined {
  const kinds = nextKinds(query);
  if (kinds.length === 0) return undefined;
  const firsts = `arrayFilter(f -> f.2 > 0, arrayMap(k -> (k, arrayFirst(d -> bitTest(d.4, k), nexts).2), ${bind.add('Array(UInt8)', kinds)}))`;
  const side = (number: number, kind: string, is: string): string =>
    `arrayMap(d -> (toUInt8(${number}), ${kind}, d.1, d.3, d.5), arrayFilter(d -> ${is}, nexts))`;
  const met = [
    side(SNAG, 'f.1', 'd.2 = f.2'),
    side(CONTROL, 'f.1', 'd.2 < f.2'),
    side(TAKEN, 'f.1', '1'),
  ].join(', ');
  const sides = `arrayFlatten(arrayMap(f -> arrayConcat(${met}), firsts))`;
  const moments = isOfAll ? `arrayConcat(${side(EVERYBODY, 'toUInt8(0)', '1')}, ${sides})` : sides;
  const rows = nextRows(query, bind, kinds, { condition, isMet: !isOfAll });
  return `SELECT person, m.1 AS side, m.2 AS kind, m.3 AS at, m.3 AS since, m.4 AS cell, m.5 AS conversion, rank FROM (
    SELECT person, moments, arrayEnumerateUniq(moments.1, moments.2, moments.4) AS ranks FROM (
      SELECT person, ${moments} AS moments FROM (SELECT person, nexts, ${firsts} AS firsts FROM (${rows}))))
  ARRAY JOIN moments AS m, ranks AS rank`;
}
