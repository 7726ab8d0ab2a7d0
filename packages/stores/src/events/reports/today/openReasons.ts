import type { CallsQuery, OpenReason } from '@viaggio/domain/ports/todayStore';
import { Binder } from '../../bind';
import { type EventsDriver, idList } from '../../driver/types';
import { journeysAt, peopleAt } from './days';

/** Time keys of journeys: milliseconds × 2048 + rank. */
const KEY = 2048;
/** So many are looked at, the latest first. */
const MOST_UNHAPPY = 2_000;
/** Of buyers by what they spent: the tenth that spent most. */
const BEST_SHARE = 0.9;

interface Row {
  person: string;
  since: number;
  spent: number;
}

const open = ({ person, since, spent }: Row): OpenReason => ({
  person,
  since,
  value: spent,
  words: '',
  emotion: null,
});

/** One of ours spoke to this customer alone, in contact (x, a, c, n) of the arrays t, ac, ch, nm. */
const spoke = ({ channels, answered }: CallsQuery, bind: Binder): string =>
  `((a = 1 AND has(${bind.add('Array(UInt16)', channels)}, c)) OR has(${bind.add('Array(UInt16)', answered)}, n))`;

/** Who said something bad lately and has not heard from one of us since. */
export async function findUnhappy(driver: EventsDriver, query: CallsQuery): Promise<OpenReason[]> {
  const said = await readUnhappy(driver, query);
  if (said.length === 0) return [];
  const bind = new Binder();
  const people = bind.add('Array(UInt64)', idList(said.map(({ person }) => person)));
  const heard = await driver.query<{ person: string; heard: number; spent: number }>(
    `SELECT person, toFloat64(arrayMax(arrayMap((x, a, c, n) -> if(${spoke(query, bind)}, intDiv(x, ${KEY}), 0),
  t, ac, ch, nm))) AS heard, arraySum(value) AS spent
${journeysAt(query, bind)} AND person IN ${people}`,
    bind.params,
  );
  const known = new Map(heard.map((row) => [row.person, row]));
  return said
    .flatMap(({ person, since, words, felt }) => {
      const row = known.get(person);
      if (row === undefined || row.heard > since) return [];
      return [{ person, since, value: row.spent, words, emotion: felt }];
    })
    .toSorted((a, b) => b.value - a.value)
    .slice(0, query.limit);
}

/** What each said last among what was bad: said to be, or scored so. */
const readUnhappy = (driver: EventsDriver, query: CallsQuery) => {
  const bind = new Binder();
  const workspace = bind.add('UInt32', query.workspace);
  const at = 'toUnixTimestamp64Milli(ts)';
  return driver.query<{ person: string; since: number; words: string; felt: number | null }>(
    `SELECT person, toFloat64(max(${at})) AS since, argMax(text, ts) AS words, argMax(emotion, ts) AS felt
FROM signals FINAL WHERE workspace = ${workspace} AND person != 0 AND status = 'answered'
  AND ${at} >= ${bind.add('Int64', query.since)} AND ${at} <= ${bind.add('Int64', query.now)}
  AND ((provenance = 'said' AND emotion <= -1) OR (metric = 'nps' AND score <= 6)
    OR (metric = 'csat' AND scale_max > scale_min AND (score - scale_min) / (scale_max - scale_min) <= 0.25))
  ${peopleAt(query, bind)}
GROUP BY person ORDER BY since DESC LIMIT ${MOST_UNHAPPY}`,
    bind.params,
  );
};

/** Who called, found nobody, and has not been spoken to since. */
export async function findMissedCalls(driver: EventsDriver, query: CallsQuery): Promise<OpenReason[]> {
  if (query.missed.length === 0) return [];
  const bind = new Binder();
  const missed = bind.add('Array(UInt16)', query.missed);
  const rows = await driver.query<Row>(
    `WITH arrayMax(arrayMap((x, n) -> if(has(${missed}, n), x, 0), t, nm)) AS miss
SELECT person, toFloat64(intDiv(miss, ${KEY})) AS since, arraySum(value) AS spent
${journeysAt(query, bind)} AND hasAny(nm, ${missed}) AND intDiv(miss, ${KEY}) >= ${bind.add('UInt64', query.since)}
  AND NOT arrayExists((x, a, c, n) -> x > miss AND ${spoke(query, bind)}, t, ac, ch, nm)
ORDER BY spent DESC, person LIMIT ${bind.add('UInt32', query.limit)}`,
    bind.params,
  );
  return rows.map(open);
}

/** Whose last contact of all was a quote, for long enough. */
export async function findSilentQuotes(driver: EventsDriver, query: CallsQuery): Promise<OpenReason[]> {
  if (query.quotes.length === 0) return [];
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT person, toFloat64(intDiv(t[-1], ${KEY})) AS since, arraySum(value) AS spent
${journeysAt(query, bind)} AND has(${bind.add('Array(UInt16)', query.quotes)}, nm[-1])
  AND intDiv(t[-1], ${KEY}) BETWEEN ${bind.add('UInt64', query.quotesSince)} AND ${bind.add('UInt64', query.silentSince)}
ORDER BY spent DESC, person LIMIT ${bind.add('UInt32', query.limit)}`,
    bind.params,
  );
  return rows.map(open);
}

/** Dormant, as `stateAt` of the domain says it, of the tenth of buyers who spent most. `since`: when they last came by themselves. */
export async function findDormantBest(driver: EventsDriver, query: CallsQuery): Promise<OpenReason[]> {
  const bind = new Binder();
  const now = bind.add('Int64', query.now);
  const sleeps = `if(won[-1] = 1, ${bind.add('Int64', query.sleepsAfter)}, ${bind.add('Int64', query.sleepsBefore)})`;
  const asleep = `SELECT person FROM stays FINAL WHERE workspace = ${bind.add('UInt32', query.workspace)}
    AND model = ${bind.add('UInt32', query.model)} AND notEmpty(stage) AND how[-1] IN (0, 2)
    AND toInt64(leaves[-1]) > ${now} AND ${now} >= toInt64(leaves[-1]) - ${sleeps}`;
  const best = `SELECT quantileExact(${BEST_SHARE})(s) FROM (SELECT arraySum(value) AS s ${journeysAt(query, bind)}) WHERE s > 0`;
  const rows = await driver.query<Row>(
    `SELECT person, toFloat64(intDiv(arrayMax(arrayMap((x, a) -> if(a = 0, x, 0), t, ac)), ${KEY})) AS since,
  arraySum(value) AS spent
${journeysAt(query, bind)} AND notEmpty(money) AND arraySum(value) > 0 AND arraySum(value) >= (${best})
  AND person IN (${asleep})
ORDER BY spent DESC, person LIMIT ${bind.add('UInt32', query.limit)}`,
    bind.params,
  );
  return rows.map(open);
}
