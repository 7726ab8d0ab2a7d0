import type { UnansweredQuery } from '@viaggio/domain/ports/livingMapStore';
import type { Binder } from '../../bind';
import { idList } from '../../driver/types';
import { ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/** One number for a stage and a touchpoint. */
export const CELL = 65_536;

const MESSAGE = '(toUInt64(toUnixTimestamp64Milli(ts)), toUInt32(mh))';

/** A contact of ours names what it answers, under either name of the property. */
export const NAMES_ACTION = `actor = 'brand' AND position(properties, '"respons') > 0`;
export const NAMED_MESSAGE = `coalesce(nullIf(JSONExtractString(properties, 'responseTo'), ''), JSONExtractString(properties, 'response_to'))`;

/** Conditions on a contact: its action is named by a response; it is such a response. */
function namedSets(query: UnansweredQuery, bind: Binder): { isNamed: string; isNaming: string } {
  if (query.named.length === 0) return { isNamed: '0', isNaming: '0' };
  const log = `SELECT ${MESSAGE} FROM events WHERE workspace = ${bind.add('UInt32', query.workspace)}`;
  const since = `ts >= fromUnixTimestamp64Milli(${bind.add('Int64', query.from)})`;
  const key = '(intDiv(v_t, 2048), v_mh)';
  return {
    isNamed: `${key} GLOBAL IN (${log} AND ${since} AND mh IN ${bind.add('Array(UInt64)', idList(query.named))})`,
    isNaming: `${key} GLOBAL IN (${log} AND ${since} AND ${NAMES_ACTION} AND ${NAMED_MESSAGE} != '')`,
  };
}

/**
 * One row for each journey with actions: `actions` are (cell, is over, is answered, is named, took, at), the cell stage ×
 * CELL + touchpoint.
 *
 * The next contact of ours after each one is carried back over the array, which is exact: only the first may answer
 * within a time.
 */
export function actionRows(query: UnansweredQuery, bind: Binder): string {
  const contacts = new ContactSet(bind, query.workspace);
  const excluded = contacts.any(query.exclude);
  const { isNamed, isNaming } = namedSets(query, bind);
  for (const column of query.named.length > 0 ? ['ac', 't', 'mh'] : ['ac', 't']) contacts.element(column);
  const replies = contacts.map(
    `if(v_ac = 1 AND NOT (${excluded}) AND NOT (${isNaming}), ${momentOf('v_t')} + 1, toUInt64(0))`,
  );
  const named = contacts.map(`toUInt8(v_ac = 0 AND (${isNamed}))`);
  const listed = bind.add(
    'Array(UInt16)',
    query.windows.map(({ touchpoint }) => touchpoint),
  );
  const spans = bind.add(
    'Array(UInt64)',
    query.windows.map(({ window }) => window),
  );
  const usual = bind.add('UInt64', query.window);
  const window = query.windows.length === 0 ? usual : `transform(p, ${listed}, ${spans}, toUInt64(${usual}))`;
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const known = bind.add('UInt64', query.asOf);
  const isAction = `a = 0 AND p > 0 AND k >= ${from} AND k < ${end}`;
  // A reply that is not known yet is none: it stands at or after asOf.
  const isQuick = `r > 0 AND r <= ${known} AND r - 1 - ${momentOf('k')} <= ${window}`;
  return `SELECT person, arrayFilter(x -> x.7, arrayMap((k, p, s, a, r, n) -> (toUInt32(s) * ${CELL} + p, ${momentOf('k')} + ${window} < ${known},
      n OR (${isQuick}), n, r - 1 - ${momentOf('k')}, ${momentOf('k')}, ${isAction}), t, tp, st, ac, nexts, named)) AS actions
  FROM (SELECT person, t, tp, st, ac, named, arrayReverseFill(r -> r > 0, replies) AS nexts
    FROM (SELECT person, t, tp, st, ac, ${replies} AS replies, ${named} AS named ${travellers(query, bind, `hasAny(ac, [toUInt8(0)])`)}))
  WHERE notEmpty(actions)`;
}
