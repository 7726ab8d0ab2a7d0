import {
  type AlternativesQuery,
  type ListedRival,
  NAMED_IN,
  type NamedRivals,
} from '@viaggio/domain/ports/alternatives';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { DECIDED, dealRows, kindOf, namingRows, saidRows } from './alternativeRows';

/** Rivals that properties name: as many as are looked for in texts. */
const MOST = 50;

/** Rivals that properties of the period name, those that most people name first. */
export async function listRivals(driver: EventsDriver, query: AlternativesQuery): Promise<ListedRival[]> {
  const bind = new Binder();
  const rows = await driver.query<{ rival: string; text: string; people: string }>(
    `SELECT rival, min(text) AS text, uniqExact(person) AS people FROM (${saidRows(query, bind)})
GROUP BY rival ORDER BY people DESC, rival LIMIT ${MOST}`,
    bind.params,
  );
  return rows.map(({ rival, text, people }) => ({ rival, text, people: Number(people) }));
}

interface Naming {
  rival: string;
  people: string;
  contacts: string;
  kinds: string[];
}

interface Against {
  rival: string;
  won: string;
  lost: string;
  amounts: string[];
}

/** Who names which of these rivals (keys) in the period, and what became of the deals in which they are named. */
export async function countRivals(
  driver: EventsDriver,
  query: AlternativesQuery,
  rivals: readonly string[],
): Promise<NamedRivals> {
  if (rivals.length === 0) return { people: 0, rivals: [] };
  const [named, decided] = await Promise.all([
    namedBy(driver, query, rivals),
    decidedAgainst(driver, query, rivals),
  ]);
  const deals = new Map(decided.map((row) => [row.rival, row]));
  return {
    // No rival has an empty key: that row is of any.
    people: Number(named.find(({ rival }) => rival === '')?.people ?? 0),
    rivals: named
      .filter(({ rival }) => rival !== '')
      .map(({ rival, people, contacts, kinds }) => ({
        rival,
        people: Number(people),
        contacts: Number(contacts),
        namedIn: kinds.map(Number),
        won: Number(deals.get(rival)?.won ?? 0),
        lost: Number(deals.get(rival)?.lost ?? 0),
        amounts: deals.get(rival)?.amounts ?? [],
      })),
  };
}

function namedBy(
  driver: EventsDriver,
  query: AlternativesQuery,
  rivals: readonly string[],
): Promise<Naming[]> {
  const bind = new Binder();
  const kinds = NAMED_IN.map((_, i) => `countIf(${kindOf('step')} = ${i + 1})`);
  return driver.query<Naming>(
    `SELECT rival, uniqExact(person) AS people, count() AS contacts, [${kinds.join(', ')}] AS kinds
FROM (${namingRows(query, rivals, bind)}) ARRAY JOIN arrayPushFront(rivals, '') AS rival
WHERE notEmpty(rivals) AND moment < ${bind.add('UInt64', query.end)} GROUP BY rival`,
    bind.params,
  );
}

function decidedAgainst(
  driver: EventsDriver,
  query: AlternativesQuery,
  rivals: readonly string[],
): Promise<Against[]> {
  const bind = new Binder();
  return driver.query<Against>(
    `SELECT rival, countIf(decided = ${DECIDED.won}) AS won, countIf(decided = ${DECIDED.lost}) AS lost,
  groupArrayIf(amount, decided = ${DECIDED.lost} AND amount != '') AS amounts
FROM (${dealRows(query, rivals, bind)}) ARRAY JOIN rivals AS rival GROUP BY rival`,
    bind.params,
  );
}

/** Rows (person, at) of who names a rival, or any of them; or who lost a deal in which it is named. */
export function rivalPeople(
  query: AlternativesQuery,
  {
    rivals,
    rival,
    isLost,
  }: { readonly rivals: readonly string[]; readonly rival: string | undefined; readonly isLost: boolean },
  bind: Binder,
): string {
  const names = rival === undefined ? 'notEmpty(rivals)' : `has(rivals, ${bind.add('String', rival)})`;
  return isLost
    ? `SELECT person, at FROM (${dealRows(query, rivals, bind)}) ARRAY JOIN people AS person WHERE decided = ${DECIDED.lost} AND ${names}`
    : `SELECT person, moment AS at FROM (${namingRows(query, rivals, bind)}) WHERE ${names} AND moment < ${bind.add('UInt64', query.end)}`;
}
