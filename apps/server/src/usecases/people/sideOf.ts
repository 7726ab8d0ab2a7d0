import type { Identifier, IdentityResult } from '@viaggio/domain/identity';
import type { StoredIdentifier } from '@viaggio/domain/ports/identityStore';
import type { HashId } from '@viaggio/domain/shared';
import type { PeopleDeps } from './deps';
import { gatherProfiles, type PersonIdentity } from './gatherIdentity';
import { nameOfPerson } from './nameOfPerson';
import { sortIdentifiers } from './sortIdentifiers';

/** A record before or after a merge or split. Times are UTC milliseconds. */
export interface Side {
  readonly personId: HashId;
  readonly name: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly contacts: number;
  readonly orders: number;
  readonly revenue: number;
  readonly firstContactAt: number | null;
  readonly lastContactAt: number | null;
}

/** A record as it is, or as it would be. */
export async function sideOf(
  deps: Pick<PeopleDeps, 'people'>,
  workspace: number,
  person: PersonIdentity,
): Promise<Side> {
  const tally = await deps.people.tally(workspace, person.owned);
  return {
    personId: person.person,
    name: nameOfPerson(person)?.text ?? '',
    identifiers: person.identifiers.map(({ kind, value }) => ({ kind, value })),
    contacts: tally.contacts,
    orders: tally.orders,
    revenue: tally.revenue,
    firstContactAt: tally.firstAt,
    lastContactAt: tally.lastAt,
  };
}

/** People as a replay says they would be. `named`: every identifier that the replay speaks of. */
export async function imaginePeople(
  deps: Pick<PeopleDeps, 'directory'>,
  workspace: number,
  people: readonly HashId[],
  { result, named }: { readonly result: IdentityResult; readonly named: readonly Identifier[] },
): Promise<PersonIdentity[]> {
  const stored = named.map(
    (identifier): StoredIdentifier => ({
      ...identifier,
      owners: result.shared.get(identifier.id) ?? [
        { from: 0, person: result.personOf.get(identifier.id) ?? identifier.id },
      ],
    }),
  );
  return Promise.all(
    people.map((person) => {
      const theirs = stored.filter(({ owners }) => owners.some((owner) => owner.person === person));
      return gatherProfiles(deps, workspace, person, sortIdentifiers(theirs));
    }),
  );
}
