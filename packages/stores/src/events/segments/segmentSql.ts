import type {
  Bounds,
  NumberedDeed,
  NumberedReach,
  NumberedRule,
  NumberedSequence,
  NumberedStanding,
  NumberedWords,
} from '@viaggio/domain/ports/segmentRules';
import type { Binder } from '../bind';
import { standingSql } from '../people/standingSql';
import { ContactSet } from '../reports/contacts/contactSet';

/** Whose segments, and until when everything is known (exclusive, UTC milliseconds). */
export interface Asked {
  readonly workspace: number;
  readonly asOf: number;
}

/** First key of a moment: contacts of a millisecond have 2,048 of them. */
const keyOf = (milliseconds: number): number => milliseconds * 2048;
const moment = (key: string): string => `intDiv(${key}, 2048)`;

/** Later than any contact. */
const NEVER = '18446744073709551615';

/** Whether a row of `journeys` belongs to a segment. */
export function segmentSql(rule: NumberedRule, asked: Asked, bind: Binder): string {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.rules.map((one) => segmentSql(one, asked, bind));
      if (parts.length === 0) return rule.kind === 'all' ? '1' : '0';
      return `(${parts.join(rule.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `NOT ${segmentSql(rule.rule, asked, bind)}`;
    case 'did':
      return didSql(rule, asked, bind);
    case 'sequence':
      return sequenceSql(rule, asked, bind);
    case 'stage':
      return standsSql(rule, asked, bind);
    case 'reached':
      return reachedSql(rule, asked, bind);
    case 'said':
      return saidSql(rule, asked, bind);
    case 'picked':
      return `(person GLOBAL IN (SELECT person FROM picked WHERE workspace = ${bind.add('UInt32', asked.workspace)}
        AND pick = ${bind.add('UInt64', rule.pick)}))`;
  }
}

/** Elements of a journey's contacts between two moments. */
function isWithin(set: ContactSet, from: number, asOf: number, bind: Binder): string {
  const t = set.element('t');
  return `${t} >= ${bind.add('UInt64', keyOf(from))} AND ${t} < ${bind.add('UInt64', keyOf(asOf))}`;
}

function didSql(rule: NumberedDeed, asked: Asked, bind: Binder): string {
  const { contacts, atLeast, atMost, from } = rule;
  const end = Math.min(rule.until ?? asked.asOf, asked.asOf);
  const set = new ContactSet(bind, asked.workspace);
  const done = set.any(contacts);
  const times = `arraySum(${set.map(`toUInt8(${done} AND ${isWithin(set, from, end, bind)})`)})`;
  const most = atMost === undefined ? '' : ` AND ${times} <= ${bind.add('UInt32', atMost)}`;
  return `(${times} >= ${bind.add('UInt32', atLeast)}${most})`;
}

/**
 * The moment of the next contact after each contact is carried back from the end, so that a journey is walked once
 * however many contacts match.
 */
function sequenceSql(rule: NumberedSequence, asked: Asked, bind: Binder): string {
  const firsts = new ContactSet(bind, asked.workspace);
  const isFirst = firsts.any(rule.first);
  const begun = firsts.map(`toUInt8(${isFirst} AND ${isWithin(firsts, rule.from, asked.asOf, bind)})`);
  const nexts = new ContactSet(bind, asked.workspace);
  const isNext = nexts.any(rule.next);
  const known = `${nexts.element('t')} < ${bind.add('UInt64', keyOf(asked.asOf))}`;
  const moments = nexts.map(`if(${isNext} AND ${known}, ${nexts.element('t')}, toUInt64(0))`);
  const following = `arrayReverseFill(v -> v != 0, arrayPushBack(arrayPopFront(${moments}), toUInt64(${NEVER})))`;
  return `arrayExists((f, x, n) -> f AND ${followedSql(rule, asked.asOf, bind)}, ${begun}, t, ${following})`;
}

function followedSql({ within, isMissing }: NumberedSequence, asOf: number, bind: Binder): string {
  if (within === null) return `n ${isMissing ? '=' : '!='} ${NEVER}`;
  const span = bind.add('UInt64', within);
  const isInTime = `(n != ${NEVER} AND ${moment('n')} - ${moment('x')} <= ${span})`;
  return isMissing ? `${moment('x')} + ${span} < ${bind.add('UInt64', asOf)} AND NOT ${isInTime}` : isInTime;
}

function standsSql(rule: NumberedStanding, { workspace, asOf }: Asked, bind: Binder): string {
  // What is known ends before asOf.
  return `(person GLOBAL IN (${standingSql({ ...rule, at: asOf - 1 }, workspace, bind)}))`;
}

function reachedSql(
  { model, stages, from }: NumberedReach,
  { workspace, asOf }: Asked,
  bind: Binder,
): string {
  const isMet = `has(${bind.add('Array(UInt8)', stages)}, h) AND t >= ${bind.add('UInt64', from)} AND t < ${bind.add('UInt64', asOf)}`;
  return `(person GLOBAL IN (SELECT person FROM stays FINAL WHERE workspace = ${bind.add('UInt32', workspace)}
    AND model = ${bind.add('UInt32', model)} AND arrayExists((h, t) -> ${isMet}, hit_stage, hit_time)))`;
}

function saidSql(
  { metric, score, emotion, from }: NumberedWords,
  { workspace, asOf }: Asked,
  bind: Binder,
): string {
  const at = 'toUnixTimestamp64Milli(ts)';
  const parts = [
    `workspace = ${bind.add('UInt32', workspace)}`,
    "person != 0 AND status = 'answered'",
    `${at} >= ${bind.add('Int64', from)} AND ${at} < ${bind.add('Int64', asOf)}`,
    ...(metric === undefined ? [] : [`metric = ${bind.add('String', metric)}`]),
    ...boundsSql('score', score, bind),
    ...boundsSql('emotion', emotion, bind),
  ];
  return `(person GLOBAL IN (SELECT person FROM signals FINAL WHERE ${parts.join(' AND ')}))`;
}

/** NaN, which stands where nothing was said, lies within no bounds. */
const boundsSql = (column: string, bounds: Bounds | undefined, bind: Binder): string[] => [
  ...(bounds?.atLeast === undefined ? [] : [`${column} >= ${bind.add('Float64', bounds.atLeast)}`]),
  ...(bounds?.atMost === undefined ? [] : [`${column} <= ${bind.add('Float64', bounds.atMost)}`]),
];
