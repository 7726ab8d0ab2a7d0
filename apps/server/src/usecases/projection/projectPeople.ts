import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { IdentityStore, Owner } from '@viaggio/domain/ports/identityStore';
import type { JourneyStore, StoredWalk } from '@viaggio/domain/ports/journeyStore';
import {
  type LoggedContact,
  type ProjectedPerson,
  planModels,
  projectPerson,
} from '@viaggio/domain/projection';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import { gatherPeople } from './gatherPeople';
import { numberWords } from './numberWords';
import { ownerAt } from './ownerAt';
import { projectKeys } from './projectKeys';
import { signalsOfPerson } from './signalsOfPerson';

export interface ProjectionDeps {
  readonly identity: IdentityStore;
  readonly journeys: JourneyStore;
  readonly terms: TermStore;
  readonly hasherOf: (workspace: number) => Hasher;
  readonly now: () => number;
  readonly byDefinitions: ByDefinitions;
}

/**
 * Runs work that writes what follows from the present touchpoints and stages. Whoever restates history begins between
 * two of these, never beside one that still goes by what was defined before.
 */
export type ByDefinitions = <Result>(
  workspace: number,
  work: (definitions: Definitions) => Promise<Result>,
) => Promise<Result>;

export interface ProjectionRound {
  readonly workspace: number;
  /** Sources with new events. */
  readonly sources: Iterable<HashId>;
  /** People whose identity changed. */
  readonly people: Iterable<HashId>;
  /** Told the share that is done, 0 to 1, after every chunk. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Contacts read, walked and written at a time: bounds memory. Every read looks through the log for some people among
 * all, so few large ones cost less than many small ones.
 */
const CONTACTS_PER_CHUNK = 150_000;
/** People of the first chunk, before it is known how many contacts they have, and of any. */
const FIRST_PEOPLE = 4_000;
const MOST_PEOPLE = 40_000;
/** Beyond this many contacts a "person" is a bot, a kiosk or a shared login, and is set apart. */
export const CONTACTS_LIMIT = 50_000;
/** The same for those of whom a member said that they are one person: what one journey may take of memory. */
export const CONFIRMED_LIMIT = 200_000;

/** Rebuilds the journeys of the given sources' people, and of the given people, from the log. Returns how many. */
export async function projectPeople(deps: ProjectionDeps, round: ProjectionRound): Promise<number> {
  const people = await gatherPeople(deps.identity, round);
  let size = FIRST_PEOPLE;
  for (let from = 0; from < people.length; ) {
    const chunk = people.slice(from, from + size);
    const contacts = await deps.byDefinitions(round.workspace, (definitions) =>
      projectChunk(deps, round.workspace, definitions, chunk),
    );
    from += chunk.length;
    const each = Math.max(1, contacts) / chunk.length;
    size = Math.min(MOST_PEOPLE, Math.max(100, Math.floor(CONTACTS_PER_CHUNK / each)));
    round.onProgress?.(from / people.length);
  }
  return people.length;
}

/** Returns how many contacts the people have. */
async function projectChunk(
  deps: ProjectionDeps,
  workspace: number,
  definitions: Definitions,
  people: readonly HashId[],
): Promise<number> {
  const version = deps.now();
  const { owners, claimed } = await ownersOfPeople(deps.identity, workspace, people);
  const plan = planModels(definitions.models, definitions.catalogue.touchpoints, definitions.defaultModel);
  const query = { workspace, catalogue: definitions.catalogue.touchpoints, plan };
  const confirmed = await deps.identity.confirmedAmong(workspace, people);
  const limitOf = (person: HashId): number => (confirmed.has(person) ? CONFIRMED_LIMIT : CONTACTS_LIMIT);
  const wanted = new Map(people.map((person) => [person, limitOf(person)]));
  const contacts = await readByPerson(
    deps.journeys,
    { ...query, sources: [...owners.keys()] },
    owners,
    wanted,
  );
  const tooMany = people.filter((person) => (contacts.get(person)?.length ?? 0) > limitOf(person));
  for (const person of tooMany) contacts.delete(person);
  await deps.identity.setApart(
    workspace,
    people,
    tooMany.map((person) => ({ person, contacts: limitOf(person) })),
  );
  const projected = [...contacts].map(([person, logged]) => projectPerson(person, logged, plan, version));
  const present = new Set(projected.map(({ journey }) => journey.person));
  const gone = people.filter((person) => !present.has(person));
  await deps.journeys.write({
    workspace,
    version,
    owners: claimed,
    journeys: await numberWords(deps, workspace, projected),
    gone,
    walks: walksOf(projected, gone, plan.models),
    signals: projected.flatMap((person) => signalsOfPerson(person, definitions.catalogue.touchpoints)),
  });
  const all = projected.flatMap((person) => person.contacts);
  await projectKeys(deps, { ...query, version, contacts: all });
  return all.length;
}

/** Who owns each source of these people, from when. A person nothing is known of owns the source of the same id. */
async function ownersOfPeople(
  identity: IdentityStore,
  workspace: number,
  people: readonly HashId[],
): Promise<{
  readonly owners: ReadonlyMap<HashId, readonly Owner[]>;
  /** Those that claims speak of: what is theirs alone is written too, since it may have been somebody else's. */
  readonly claimed: ReadonlyMap<HashId, readonly Owner[]>;
}> {
  const identifiers = await identity.identifiersOfPeople(workspace, people);
  const claimed = new Map(identifiers.map(({ id, owners }) => [id, owners] as const));
  const owners = new Map<HashId, readonly Owner[]>(claimed);
  const unknown = people.filter((person) => !owners.has(person));
  const elsewhere = await identity.ownersOf(workspace, unknown);
  for (const person of unknown) if (!elsewhere.has(person)) owners.set(person, [{ from: 0, person }]);
  return { owners, claimed };
}

async function readByPerson(
  journeys: JourneyStore,
  query: Parameters<JourneyStore['readContacts']>[0],
  owners: ReadonlyMap<HashId, readonly Owner[]>,
  /** Those whose contacts are wanted, and how many of each at most. */
  wanted: ReadonlyMap<HashId, number>,
): Promise<Map<HashId, LoggedContact[]>> {
  const contacts = new Map<HashId, LoggedContact[]>();
  for await (const block of journeys.readContacts(query)) {
    for (const contact of block) {
      const person = ownerAt(owners.get(contact.source) ?? [], contact.time);
      const limit = person === undefined ? undefined : wanted.get(person);
      if (person === undefined || limit === undefined) continue;
      const list = contacts.get(person);
      if (list === undefined) contacts.set(person, [contact]);
      else if (list.length <= limit) list.push(contact);
    }
  }
  return contacts;
}

function walksOf(
  projected: readonly ProjectedPerson[],
  gone: readonly HashId[],
  models: readonly { readonly number: number; readonly model: { readonly key: { readonly kind: string } } }[],
): StoredWalk[] {
  const walks = projected.flatMap(({ journey: { person }, walks }) =>
    walks.map(({ model, walk }): StoredWalk => ({ model: models[model]!.number, key: person, person, walk })),
  );
  for (const { number, model } of models) {
    if (model.key.kind !== 'person') continue;
    for (const person of gone) walks.push({ model: number, key: person, person, walk: undefined });
  }
  return walks;
}
