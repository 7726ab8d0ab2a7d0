import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { momentOf } from '../contacts/travellers';
import { EXCLUDED, everyStep } from './chosenContacts';

/** Parts of a contact in the tuples of a part. */
const [VALUE, PLACE, MASK, TIME, ATTRIBUTE, BREAKS] = [1, 2, 3, 4, 5, 6];

/**
 * Journeys taken apart by what is held constant: one row for each person and value, with the contacts that have it and
 * fill a step: `mm`, `xx`, `attributes`, and `jj`, their places in the whole. Contacts without a value fill none. What
 * came between two of them and must not, excluded or in strict order anything, stands as a contact that fills nothing.
 */
export function heldParts(query: FunnelQuery, bind: Binder, contacts: string): string {
  const between =
    query.order === 'strict' ? 'arrayEnumerate(xx)' : `arrayCumSum(m -> bitTest(m, ${EXCLUDED}), mm)`;
  const attributes = query.breakdown ? 'attributes' : 'arrayMap(x -> toUInt16(0), xx)';
  const rows = `SELECT person, held, arrayEnumerate(xx) AS places, mm, xx, ${attributes} AS told, ${between} AS breaks FROM (${contacts})`;
  const hold = query.hold!;
  const parts =
    'property' in hold ? partsByProperty(query, hold.property, bind, rows) : partsByAttribute(query, rows);
  const field = (number: number): string => `arrayMap(z -> z.${number}, whole)`;
  return `SELECT person, ${field(MASK)} AS mm, ${field(TIME)} AS xx, ${field(ATTRIBUTE)} AS attributes, ${field(PLACE)} AS jj
FROM (SELECT person, ${broken(query)} AS whole FROM (${parts}))`;
}

/** The contacts of a part, with one that fills nothing wherever a chain must not go on. */
function broken({ order, exclude }: FunnelQuery): string {
  if (order !== 'strict' && exclude.length === 0) return 'part';
  const came = order === 'strict' ? 'd > 1' : `d > toUInt8(bitTest(z.${MASK}, ${EXCLUDED}))`;
  const mask = order === 'strict' ? 0 : 2 ** EXCLUDED;
  const wall = `(z.${VALUE}, z.${PLACE}, toUInt32(${mask}), z.${TIME}, z.${ATTRIBUTE}, z.${BREAKS})`;
  return `arrayFlatten(arrayMap((z, d) -> if(${came}, [${wall}, z], [z]), part, arrayDifference(arrayMap(z -> z.${BREAKS}, part))))`;
}

function partsByAttribute(query: FunnelQuery, rows: string): string {
  const fills = `z.${VALUE} != 0 AND bitAnd(z.${MASK}, ${everyStep(query)}) != 0`;
  return `SELECT person, part FROM (
  SELECT person, arraySort(arrayFilter(z -> ${fills}, arrayZip(held, places, mm, xx, told, breaks))) AS whole FROM (${rows}))
ARRAY JOIN arraySplit((z, d) -> d != 0, whole, arrayDifference(arrayMap(z -> z.${VALUE}, whole))) AS part`;
}

/** What journeys do not hold is asked of the log once, for the contacts of the funnel alone, by moment and message. */
function partsByProperty(query: FunnelQuery, property: string, bind: Binder, rows: string): string {
  const text = propertyText(property, bind);
  const from = bind.add('Int64', query.from);
  const known = bind.add('Int64', query.asOf);
  return `SELECT person, arraySort(groupArray((toUInt16(0), place, mask, x, told, between))) AS part FROM (
  SELECT person, place, mask, x, told, between, ${momentOf('x')} AS moment, message FROM (${rows})
  ARRAY JOIN held AS message, places AS place, mm AS mask, xx AS x, told AS told, breaks AS between
  WHERE bitAnd(mask, ${everyStep(query)}) != 0) AS steps
GLOBAL ANY LEFT JOIN (
  SELECT toUInt64(toUnixTimestamp64Milli(ts)) AS moment, toUInt32(mh) AS message, ${text} AS text FROM events
  WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${INTERACTION} AND text != ''
    AND ts >= fromUnixTimestamp64Milli(${from}) AND ts < fromUnixTimestamp64Milli(${known})) AS log
USING (moment, message) WHERE text != '' GROUP BY person, text`;
}

/**
 * Of the chains of each person the one that counts: of the first start, or the deepest, of these the first to end, of
 * these the last to begin.
 */
export function bestOfEach({ start }: FunnelQuery, chains: string): string {
  const [best, latest] =
    start === 'first'
      ? ['begun', 'argMin(latest, begun)']
      : ['(-toInt32(level), ended, -toInt64(begun))', 'max(latest)'];
  return `SELECT person, best.1 AS level, best.2 AS steps, latest_start AS latest, best.3 AS value FROM (
  SELECT person, argMin((level, steps, value), ${best}) AS best, ${latest} AS latest_start FROM (${chains}) GROUP BY person)`;
}
