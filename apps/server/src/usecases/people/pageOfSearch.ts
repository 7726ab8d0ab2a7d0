import { IDENTIFIER_KINDS, identifierOf } from '@viaggio/domain/identity';
import { compareIds, type Hasher, type HashId } from '@viaggio/domain/shared';
import { isId, readCursor, writeCursor } from './cursor';
import type { PeopleDeps } from './deps';
import { gatherIdentity } from './gatherIdentity';
import type { IdPage, ListRequest } from './listRequest';
import { nameOfPerson } from './nameOfPerson';
import { parsePersonId } from './parsePersonId';

/** More people than this nobody looks through: a longer search word finds fewer. */
const MOST_FOUND = 500;
/** Prefixes of a number written without its country. */
const PHONE_PREFIXES = ['', '+', '+39'];

interface Place {
  readonly key: number | string;
  readonly person: HashId;
}

/** People found by the beginning of a name, by a strong identifier, or by any identifier given exactly. */
export async function pageOfSearch(deps: PeopleDeps, request: ListRequest, text: string): Promise<IdPage> {
  const { workspace, query } = request;
  const everybody = await findPeople(deps, workspace, text);
  const people = await keepWanted(deps, request, everybody);
  const places = await orderPeople(deps, request, people);
  const after = query.cursor === undefined ? undefined : readPlace(query.sort, query.cursor);
  const rest = after ? places.filter((place) => comparePlaces(place, after) > 0) : places;
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    people: page.map(({ person }) => person),
    next:
      last && rest.length > page.length ? writeCursor(['search', query.sort, last.key, last.person]) : null,
    total: everybody.length < MOST_FOUND ? places.length : null,
  };
}

function readPlace(sort: string, cursor: string): Place {
  return readCursor(cursor, ([list, order, key, person]) => {
    const isKey = sort === 'name' ? typeof key === 'string' : typeof key === 'number';
    return list === 'search' && order === sort && isKey && isId(person)
      ? { key: key as Place['key'], person }
      : undefined;
  });
}

/** Figures from the highest, names from the first; ids from the highest, as everywhere. */
function comparePlaces(a: Place, b: Place): number {
  const byKey =
    typeof a.key === 'number' ? (b.key as number) - a.key : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  return byKey || compareIds(b.person, a.person);
}

async function findPeople(deps: PeopleDeps, workspace: number, text: string): Promise<HashId[]> {
  const exact = exactIds(text, deps.hasherOf(workspace));
  const plain = text.toLowerCase();
  const found = new Set(
    await deps.directory.search(
      workspace,
      { prefix: plain, words: wordsOf(plain), identifiers: exact },
      MOST_FOUND,
    ),
  );
  // What no claim names is known to the log alone.
  const owners = await deps.identity.ownersOf(workspace, exact);
  const sources = await deps.people.describeSources(
    workspace,
    exact.filter((id) => !owners.has(id)),
  );
  for (const { source } of sources) found.add(source);
  return [...found].slice(0, MOST_FOUND);
}

/** What the text is if it is an identifier: under each kind, with its kind in front, or a person id. */
function exactIds(text: string, hash: Hasher): HashId[] {
  const ids = new Set<HashId>();
  const address = parsePersonId(text, hash);
  if (address) ids.add(address.id);
  for (const kind of IDENTIFIER_KINDS) {
    const values = kind === 'phone' ? PHONE_PREFIXES.map((prefix) => `${prefix}${text}`) : [text];
    for (const value of values) {
      const identifier = identifierOf({ kind, value }, hash);
      if (!('blocked' in identifier)) ids.add(identifier.id);
    }
  }
  return [...ids];
}

/** Words as the index of names holds them: without accents, marks and apostrophes. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Who has no journey yet (or was set apart) is found too, unless the filter asks for something in it. */
async function keepWanted(
  { people }: PeopleDeps,
  { workspace, filter, filtered, keep }: ListRequest,
  everybody: readonly HashId[],
): Promise<HashId[]> {
  const kept = await keep(everybody);
  const wanted = everybody.filter((person) => kept.has(person));
  if (!filtered || wanted.length === 0) return wanted;
  const page = { workspace, order: 'recent', after: undefined, limit: wanted.length } as const;
  const found = await people.list({ ...page, filter: { ...filter, people: wanted } });
  return found.map(({ person }) => person);
}

async function orderPeople(
  deps: PeopleDeps,
  { workspace, query }: ListRequest,
  people: readonly HashId[],
): Promise<Place[]> {
  if (people.length === 0) return [];
  const keys = new Map<HashId, number | string>();
  if (query.sort === 'name') {
    for (const [person, identity] of await gatherIdentity(deps, workspace, people)) {
      keys.set(person, (nameOfPerson(identity)?.text ?? '').toLowerCase());
    }
  } else {
    const page = { workspace, after: undefined, limit: people.length, filter: { people } };
    for (const { person, key } of await deps.people.list({ ...page, order: query.sort }))
      keys.set(person, key);
  }
  // Without a journey there is nothing to order by: they come last.
  const none = query.sort === 'name' ? '' : -Number.MAX_VALUE;
  return people.map((person) => ({ person, key: keys.get(person) ?? none })).sort(comparePlaces);
}
