import { type Identifier, identifierOf, isWeak } from '@viaggio/domain/identity';
import type { StoredIdentifier } from '@viaggio/domain/ports/identityStore';
import type { OwnedSource, Profile, SourceFacts } from '@viaggio/domain/ports/people';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import type { PeopleDeps } from './deps';
import { ownedSources, ownerAt } from './ownedSources';
import { sortIdentifiers } from './sortIdentifiers';

/** Who somebody is: what names them, whose events are theirs, and what they said of themselves. */
export interface PersonIdentity {
  readonly person: HashId;
  /** From the strongest. Empty for a source that only the log knows and whose identifier it does not keep. */
  readonly identifiers: readonly StoredIdentifier[];
  readonly owned: readonly OwnedSource[];
  /** Oldest first. */
  readonly profiles: readonly Profile[];
  /** Named by more than a browser or device. */
  readonly known: boolean;
  /** Made by claims; otherwise a source that no claim names. */
  readonly claimed: boolean;
  /** No claim and no event speaks of them. */
  readonly unheardOf: boolean;
}

type Deps = Pick<PeopleDeps, 'identity' | 'people' | 'directory' | 'hasherOf'>;

/** Gathers what is known of these people, by person. Everybody asked for has an entry. */
export async function gatherIdentity(
  deps: Deps,
  workspace: number,
  people: readonly HashId[],
): Promise<Map<HashId, PersonIdentity>> {
  const claimed = await claimedIdentifiers(deps, workspace, people);
  const alone = people.filter((person) => !claimed.has(person));
  const sources = new Set([...alone, ...[...claimed.values()].flatMap((list) => list.map(({ id }) => id))]);
  const [facts, profiles] = await Promise.all([
    deps.people.describeSources(workspace, alone),
    deps.directory.profilesOf(workspace, [...sources]),
  ]);
  const hash = deps.hasherOf(workspace);
  const factsOf = new Map(facts.map((fact) => [fact.source, fact]));
  const bySource = new Map(profiles.map((profile) => [profile.source, profile]));
  return new Map(
    people.map((person) => {
      const identifiers = claimed.get(person);
      const found = identifiers
        ? identityOfClaims(person, identifiers, bySource)
        : identityOfSource(person, factsOf.get(person), bySource.get(person), hash);
      return [person, found];
    }),
  );
}

async function claimedIdentifiers(
  { identity }: Deps,
  workspace: number,
  people: readonly HashId[],
): Promise<Map<HashId, StoredIdentifier[]>> {
  const wanted = new Set(people);
  const claimed = new Map<HashId, StoredIdentifier[]>();
  for (const identifier of await identity.identifiersOfPeople(workspace, people)) {
    for (const person of new Set(identifier.owners.map((owner) => owner.person))) {
      if (!wanted.has(person)) continue;
      const list = claimed.get(person);
      if (list) list.push(identifier);
      else claimed.set(person, [identifier]);
    }
  }
  return claimed;
}

/** Somebody made by claims, with what their sources said of themselves. `identifiers` from the strongest. */
export async function gatherProfiles(
  { directory }: Pick<PeopleDeps, 'directory'>,
  workspace: number,
  person: HashId,
  identifiers: readonly StoredIdentifier[],
): Promise<PersonIdentity> {
  const sources = identifiers.map(({ id }) => id);
  const profiles = await directory.profilesOf(workspace, sources);
  return identityOfClaims(person, identifiers, new Map(profiles.map((profile) => [profile.source, profile])));
}

function identityOfClaims(
  person: HashId,
  identifiers: readonly StoredIdentifier[],
  profiles: ReadonlyMap<HashId, Profile>,
): PersonIdentity {
  // What a browser said of its user is of whoever used it then.
  const own = identifiers.flatMap(({ id, owners }) => {
    const profile = profiles.get(id);
    return profile && ownerAt(owners, profile.updatedAt) === person ? [profile] : [];
  });
  return {
    person,
    identifiers: sortIdentifiers(identifiers),
    owned: ownedSources(person, identifiers),
    profiles: own.sort((a, b) => a.updatedAt - b.updatedAt),
    known: identifiers.some(({ kind }) => !isWeak(kind as Identifier['kind'])),
    claimed: true,
    unheardOf: false,
  };
}

/** A source that no claim names is a person of its own. */
function identityOfSource(
  person: HashId,
  facts: SourceFacts | undefined,
  profile: Profile | undefined,
  hash: Hasher,
): PersonIdentity {
  const identifier = identifierOfSource(person, facts, profile, hash);
  const owners = [{ from: 0, person }];
  return {
    person,
    identifiers: identifier ? [{ ...identifier, owners }] : [],
    owned: ownedSources(person, [{ id: person, kind: '', value: '', owners }]),
    profiles: profile ? [profile] : [],
    // Without userId and anonymousId an event's source is an address, a number or a card.
    known: identifier
      ? !isWeak(identifier.kind)
      : facts !== undefined && facts.userId === '' && facts.anonymousId === '',
    claimed: false,
    unheardOf: facts === undefined && profile === undefined,
  };
}

/** The log keeps userId and anonymousId; other identifiers are found among what the source said of itself. */
function identifierOfSource(
  source: HashId,
  facts: SourceFacts | undefined,
  profile: Profile | undefined,
  hash: Hasher,
): Identifier | undefined {
  const candidates = [
    { kind: 'userId', value: facts?.userId },
    { kind: 'anonymousId', value: facts?.anonymousId },
    { kind: 'email', value: profile?.traits.email },
    { kind: 'phone', value: profile?.traits.phone },
    { kind: 'card', value: profile?.traits.card },
  ] as const;
  for (const candidate of candidates) {
    const identifier = identifierOf(candidate, hash);
    if (!('blocked' in identifier) && identifier.id === source) return identifier;
  }
  return undefined;
}
