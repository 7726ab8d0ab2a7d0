import { type AlternativesQuery, NAMED_IN } from '@viaggio/domain/ports/alternatives';
import type { Binder } from '../../bind';
import { PATH, propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/** What a contact is: of a deal that it loses, wins or moves on, or one of the other kinds in which rivals are named. */
const [LOST, WON, MOVED] = [1, 2, 3];
/** Place in NAMED_IN of a `step`: the first is deals. */
export const kindOf = (step: string): string => `if(${step} <= ${MOVED}, 1, ${step} - ${MOVED - 1})`;

/** Longer texts are cut, in characters. */
const LONGEST = 200;
/** Neither letters nor digits. */
const BETWEEN = '[^\\pL\\pN]+';
/** What stands between names of a list. */
const LIST = '[;,|\\[\\]"]+';

/** A text by which it is compared: letters and digits in lower case, one blank between words. */
const keySql = (text: string, bind: Binder): string =>
  `trimBoth(replaceRegexpAll(lowerUTF8(${text}), ${bind.once('between words', () => bind.add('String', BETWEEN))}, ' '))`;

/** Contacts that matter, from the period on: `person`, `moment`, `message` and `step`. */
function contacts(query: AlternativesQuery, bind: Binder): string {
  const set = new ContactSet(bind, query.workspace, { since: query.from, until: query.asOf });
  const [deal, ...others] = NAMED_IN.map((kind) => set.any(query.naming[kind]));
  const steps = [set.any(query.lost), set.any(query.won), deal, ...others];
  const step = `toUInt8(multiIf(${steps.map((is, i) => `${is}, ${i + 1}`).join(', ')}, 0))`;
  const from = bind.add('UInt64', timeKey(query.from));
  const known = bind.add('UInt64', timeKey(query.asOf));
  return `SELECT person, ${momentOf('c.1')} AS moment, c.2 AS message, c.3 AS step FROM (
    SELECT person, arrayFilter(c -> c.3 != 0 AND c.1 >= ${from} AND c.1 < ${known}, arrayZip(t, mh, steps)) AS found FROM (
      SELECT person, t, mh, ${set.map(step)} AS steps ${travellers(query, bind, '1')}))
  ARRAY JOIN found AS c`;
}

const MOMENT = 'toUInt64(toUnixTimestamp64Milli(ts))';
const MESSAGE = 'toUInt32(mh)';

/**
 * What the log says of these contacts: `deal` (a key of its own where it names none), `reason`, `amount` (JSON), `said`
 * (names in properties, as written) and `texts` (keys between blanks).
 */
export function toldRows(query: AlternativesQuery, bind: Binder): string {
  const { deal, reason, amount, rival, words } = query.properties;
  const at = (moment: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', moment)})`;
  const met = contacts(query, bind);
  const logged = `SELECT ${MOMENT} AS moment, ${MESSAGE} AS message, url, properties FROM events
    WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${INTERACTION} AND ts >= ${at(query.from)} AND ts < ${at(query.asOf)}
    AND (${MOMENT}, ${MESSAGE}) GLOBAL IN (SELECT moment, message FROM (${met}))`;
  const text = (name: string): string =>
    `substringUTF8(trimBoth(${propertyText(name, bind)}), 1, ${LONGEST})`;
  const raw = (name: string): string => `JSONExtractRaw(properties, ${bind.add('String', name)})`;
  const first = (texts: readonly string[]): string => `arrayFirst(x -> x != '', [${texts.join(', ')}])`;
  const priced = `arrayFirst(x -> x NOT IN ('', 'null', '""') AND length(x) <= 50, [${amount.map(raw).join(', ')}])`;
  const own = "concat('#', toString(moment), ' ', toString(message))";
  const list = `splitByRegexp(${bind.add('String', LIST)}, arrayStringConcat([${rival.map(text).join(', ')}], ';'))`;
  const all = [...words.map((name) => propertyText(name, bind)), `if(url = '', '', ${PATH})`, 'reason'];
  return `SELECT person, moment, step, if(id = '', ${own}, id) AS deal, reason, amount, said,
    arrayFilter(x -> x != '  ', arrayMap(x -> concat(' ', ${keySql('x', bind)}, ' '), [${all.join(', ')}])) AS texts
  FROM (SELECT person, moment, message, step, url, properties, ${first(deal.map(text))} AS id, ${first(reason.map(text))} AS reason,
      ${priced} AS amount, arrayFilter(x -> x != '', arrayMap(x -> trimBoth(x), ${list})) AS said
    FROM (${logged}) AS log GLOBAL INNER JOIN (${met}) AS met USING (moment, message))`;
}

/** The same with `rivals`, those of the names that a contact names; names are keys. */
export function namingRows(query: AlternativesQuery, rivals: readonly string[], bind: Binder): string {
  const names = bind.add('Array(String)', rivals);
  const keys = `arrayMap(x -> ${keySql('x', bind)}, said)`;
  const isNamed = `has(keys, n) OR arrayExists(x -> position(x, concat(' ', n, ' ')) > 0, texts)`;
  return `SELECT *, arrayFilter(n -> ${isNamed}, ${names}) AS rivals FROM (SELECT *, ${keys} AS keys FROM (${toldRows(query, bind)}))`;
}

/** Names in properties of the period: `person`, `rival` (its key) and `text`. */
export function saidRows(query: AlternativesQuery, bind: Binder): string {
  return `SELECT person, ${keySql('name', bind)} AS rival, name AS text FROM (${toldRows(query, bind)})
  ARRAY JOIN said AS name WHERE moment < ${bind.add('UInt64', query.end)} AND rival != ''`;
}

/**
 * One row for each deal whose last decision falls in the period: `decided` (1 lost, 2 won; of one millisecond won), `at`,
 * `reason` and its key, `amount`, `rivals` of all its contacts, and `people` who had a contact that lost it.
 */
export function dealRows(query: AlternativesQuery, rivals: readonly string[], bind: Binder): string {
  const isDecision = `step <= ${WON}`;
  return `SELECT *, ${keySql('reason', bind)} AS key FROM (
  SELECT deal, argMaxIf(step, (moment, step), ${isDecision}) AS decided, maxIf(moment, ${isDecision}) AS at,
    argMaxIf(reason, (moment, reason), step = ${LOST} AND reason != '') AS reason,
    argMaxIf(amount, (moment, amount), amount != '') AS amount,
    arrayDistinct(groupArrayArray(rivals)) AS rivals, groupUniqArrayIf(person, step = ${LOST}) AS people
  FROM (${namingRows(query, rivals, bind)}) WHERE step <= ${MOVED} GROUP BY deal
  HAVING decided != 0 AND at < ${bind.add('UInt64', query.end)})`;
}

export const DECIDED = { lost: LOST, won: WON } as const;
