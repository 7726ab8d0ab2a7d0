import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { Binder } from '../../bind';
import { stepBits } from './kindMasks';
import { CONTROL, SNAG } from './sides';
import { NEVER } from './snagRows';
import { cellSql, countsIn, NOBODY_THERE, standings } from './standings';

/** A failure belongs to the step before it for so long. */
const FAILS_WITHIN_MS = 86_400_000;

/**
 * Moments (side, kind, at, since, cell, conversion) of kinds that fail a step, or abandon something begun: all times the
 * step was taken and did not fail are the controls, until it failed for the first time. `condition` says of whom.
 * undefined: there are no such kinds.
 */
export function stepMoments(query: SnagQuery, bind: Binder, condition: string): string | undefined {
  const { bits, ends, steps } = stepBits(query);
  const kinds = query.kinds.flatMap(({ is }, kind) => {
    const [end, step] = [ends[kind], steps[kind]];
    if (end !== undefined) return is.length === 0 ? [] : [begun(kind, end, query, bind)];
    return step === undefined ? [] : [failing(kind, step, query, bind)];
  });
  if (kinds.length === 0) return undefined;
  const own = new Set(kinds.flatMap(({ kind, other }) => [kind, other]));
  const mask = [...own].reduce((all, number) => all + 2 ** number, 0);
  const some = bits.filter(({ bit: number }) => own.has(number));
  const journeys = standings(query, bind, {
    bits: some,
    some,
    chosen: `bitAnd(m, toUInt32(${mask})) != 0`,
    condition,
  });
  // Of each kind its contacts, then each with the one before and the one after; a layer for what is used twice.
  const related = kinds.map(
    ({ kind, other }, i) => `arrayFilter(h -> ${bit('h', kind)} OR ${bit('h', other)}, contacts) AS r${i}`,
  );
  const stops = kinds.map(
    ({ isSnag }, i) => `arrayFirst((h, n) -> ${isSnag}, r${i}, ${after(`r${i}`)}).3 AS stop${i}`,
  );
  const rows = kinds.map(({ kind, wanted }, i) => {
    const before = `arrayPopBack(arrayPushFront(r${i}, ${NOBODY_THERE}))`;
    return `arrayFilter(r -> ${wanted}, arrayMap((b, h, n) -> (toUInt8(${kind}), b, h, n, stop${i}), ${before}, r${i}, ${after(`r${i}`)}))`;
  });
  const isSnag = 'r.3.3 = r.5';
  const standing = `multiIf(${kinds.map(({ kind, standsAt }) => `r.1 = ${kind}, ${standsAt}`).join(', ')}, r.2)`;
  const isControl = `multiIf(${kinds.map(({ kind, control }) => `r.1 = ${kind}, ${control}`).join(', ')}, 0)`;
  const counted = `${countsIn('r.3.2', query, bind)} AND (${isSnag} OR ((r.5 = 0 OR r.3.3 < r.5) AND ${isControl}))`;
  const cell = cellSql('z.4', '0', 'z.2', query, bind);
  return `SELECT person, side, kind, at, z.2 AS since, if(is_comparable, ${cell}, 0) AS cell, z.5 AS conversion FROM (
    SELECT person, toUInt8(if(${isSnag}, ${SNAG}, ${CONTROL})) AS side, r.1 AS kind, r.3.2 AS at, ${standing} AS stood,
      stood.3 > 0 AS is_comparable, if(stood.3 > 0, stood, r.3) AS z
    FROM (SELECT person, ${rows.map((array, i) => `${array} AS w${i}`).join(', ')} FROM (
      SELECT *, ${stops.join(', ')} FROM (SELECT person, ${related.join(', ')} FROM (${journeys}))))
    ARRAY JOIN arrayConcat(${kinds.map((_, i) => `w${i}`).join(', ')}) AS r WHERE ${counted})`;
}

const bit = (contact: string, number: number): string => `bitTest(${contact}.1, ${number})`;
const after = (array: string): string => `arrayPopFront(arrayPushBack(${array}, ${NOBODY_THERE}))`;

interface StepKind {
  readonly kind: number;
  /** Bit of the step, or of what ends it. */
  readonly other: number;
  /** Whether a contact `h`, with `n` after it, is a snag, in the period or after it: the first stops the others. */
  readonly isSnag: string;
  /** Rows `r` of (kind, the contact before, the contact, the one after, place of the first snag) that may count. */
  readonly wanted: string;
  readonly control: string;
  /** The contact by which it is compared; nobody's place: it cannot be. */
  readonly standsAt: string;
}

function failing(kind: number, step: number, query: SnagQuery, bind: Binder): StepKind {
  const fails = (one: string, next: string): string =>
    `(${bit(next, kind)} AND ${next}.2 - ${one}.2 <= ${FAILS_WITHIN_MS})`;
  const stood = `if(${bit('r.2', step)} AND ${fails('r.2', 'r.3')}, r.2, ${NOBODY_THERE})`;
  return {
    kind,
    other: step,
    isSnag: `${bit('h', kind)} AND h.2 >= ${bind.add('UInt64', query.from)}`,
    wanted: `r.3.3 = r.5 OR ${bit('r.3', step)}`,
    control: `${bit('r.3', step)} AND NOT ${fails('r.3', 'r.4')}`,
    standsAt: `if(r.3.3 = r.5, ${stood}, r.3)`,
  };
}

function begun(kind: number, end: number, query: SnagQuery, bind: Binder): StepKind {
  const span = bind.add('UInt64', query.within);
  const asOf = bind.add('UInt64', query.asOf);
  const isOver = (one: string): string => `${one}.2 + ${span} < ${asOf}`;
  const left = `if(n.3 = 0, toUInt64(${NEVER}), n.2) - h.2 > ${span}`;
  return {
    kind,
    other: end,
    isSnag: `${bit('h', kind)} AND ${left} AND ${isOver('h')} AND h.2 >= ${bind.add('UInt64', query.from)}`,
    wanted: bit('r.3', kind),
    control: `${bit('r.4', end)} AND r.4.2 - r.3.2 <= ${span} AND ${isOver('r.3')}`,
    standsAt: 'r.3',
  };
}
