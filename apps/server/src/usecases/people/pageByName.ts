import type { KnownName, PersonPosition } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import { isId, readCursor, writeCursor } from './cursor';
import type { PeopleDeps } from './deps';
import { gatherIdentity, type PersonIdentity } from './gatherIdentity';
import type { IdPage, ListRequest } from './listRequest';
import { nameOfPerson } from './nameOfPerson';
import { collect, positionCursor, readPosition } from './pageInOrder';

/** Names read at a time: many belong to one person, who has several identifiers. */
const NAMES_AT_A_TIME = 400;
const MOST_NAMES_LOOKED_AT = 20_000;
const NAMED = 'named';
/** The second half of the list: those without any name, the most recent first. */
const NAMELESS = 'nameless';

/** Before everybody in any order. */
const FIRST: PersonPosition = { key: Number.MAX_VALUE, person: '9223372036854775807' };

interface Named {
  readonly person: HashId;
  readonly name: KnownName;
}

/** Everybody with a contact by name; then those whom nobody knows by name, the latest first. */
export async function pageByName(deps: PeopleDeps, request: ListRequest): Promise<IdPage> {
  const { cursor, limit } = request.query;
  if (cursor !== undefined && readCursor(cursor, ([part]) => part) === NAMELESS) {
    return pageOfNameless(deps, request, [], readPosition(NAMELESS, cursor));
  }
  const start = cursor === undefined ? undefined : readNamed(cursor);
  const { found, last } = await collectNamed(deps, request, start, limit);
  const page = found.slice(0, limit);
  if (found.length > limit) return namedPage(page, page.at(-1)!.name);
  if (last) return namedPage(page, last);
  return pageOfNameless(
    deps,
    request,
    page.map(({ person }) => person),
    undefined,
  );
}

const namedPage = (page: readonly Named[], { key, id, from }: KnownName): IdPage => ({
  people: page.map(({ person }) => person),
  next: writeCursor([NAMED, key, id, from]),
  total: null,
});

const readNamed = (cursor: string): KnownName =>
  readCursor(cursor, ([part, key, id, from]) =>
    part === NAMED && typeof key === 'string' && isId(id) && (from === 'profile' || from === 'identifier')
      ? { key, id, from }
      : undefined,
  );

async function collectNamed(
  deps: PeopleDeps,
  request: ListRequest,
  start: KnownName | undefined,
  limit: number,
): Promise<{ found: Named[]; last: KnownName | undefined }> {
  const found: Named[] = [];
  let after = start;
  for (let looked = 0; looked < MOST_NAMES_LOOKED_AT; looked += NAMES_AT_A_TIME) {
    const names = await deps.directory.namesAfter(request.workspace, after, NAMES_AT_A_TIME);
    found.push(...(await peopleOfNames(deps, request, names)));
    if (found.length > limit) return { found: found.slice(0, limit + 1), last: undefined };
    if (names.length < NAMES_AT_A_TIME) return { found, last: undefined };
    after = names.at(-1);
  }
  return { found, last: after };
}

/** The people whom these names stand for, each at the one name they are called by. */
async function peopleOfNames(
  deps: PeopleDeps,
  request: ListRequest,
  names: readonly KnownName[],
): Promise<Named[]> {
  const { workspace } = request;
  const owners = await deps.identity.ownersOf(
    workspace,
    names.map(({ id }) => id),
  );
  // A browser's profile is of whoever used it then: each of its users may be the one called so.
  const peopleOf = ({ id }: KnownName): HashId[] => [
    ...new Set((owners.get(id) ?? [{ person: id }]).map(({ person }) => person)),
  ];
  const people = [...new Set(names.flatMap(peopleOf))];
  const [identities, wanted] = await Promise.all([
    gatherIdentity(deps, workspace, people),
    wantedAmong(deps, request, people),
  ]);
  const isCalled = (person: HashId, { id, from }: KnownName): boolean => {
    const called = nameOfPerson(identities.get(person)!);
    return called?.id === id && called.from === from;
  };
  return names.flatMap((name) =>
    peopleOf(name)
      .filter((person) => wanted.has(person) && isCalled(person, name))
      .map((person) => ({ person, name })),
  );
}

async function wantedAmong(
  { people: reader }: PeopleDeps,
  { workspace, filter, keep }: ListRequest,
  people: readonly HashId[],
): Promise<ReadonlySet<HashId>> {
  if (people.length === 0) return new Set();
  const page = { workspace, order: 'recent', after: undefined, limit: people.length } as const;
  const positions = await reader.list({ ...page, filter: { ...filter, people } });
  return keep(positions.map(({ person }) => person));
}

/** The control store knows a name of theirs. A userId that no claim names stands in the log alone. */
const isListedByName = (identity: PersonIdentity): boolean => {
  const name = nameOfPerson(identity);
  return name !== undefined && (identity.claimed || name.from === 'profile');
};

async function pageOfNameless(
  deps: PeopleDeps,
  request: ListRequest,
  before: readonly HashId[],
  start: PersonPosition | undefined,
): Promise<IdPage> {
  const limit = request.query.limit - before.length;
  const keep: ListRequest['keep'] = async (people) => {
    const kept = await request.keep(people);
    const identities = await gatherIdentity(deps, request.workspace, [...kept]);
    return new Set([...kept].filter((person) => !isListedByName(identities.get(person)!)));
  };
  const { found, last } = await collect(deps, { ...request, keep }, 'recent', start, limit);
  const page = found.slice(0, limit);
  // With a full page before it, the first of the nameless still is to come.
  const lastShown = found.length > limit ? (page.at(-1) ?? FIRST) : last;
  return {
    people: [...before, ...page.map(({ person }) => person)],
    next: lastShown ? positionCursor(NAMELESS, lastShown) : null,
    total: null,
  };
}
