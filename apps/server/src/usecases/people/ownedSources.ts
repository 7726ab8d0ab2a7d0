import type { Owner, StoredIdentifier } from '@viaggio/domain/ports/identityStore';
import { FOR_EVER, type OwnedSource, SINCE_EVER } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';

/** What of an identifier's events is a person's: all, or its turns. `owners` are in order of time. */
export function ownedTurns(source: HashId, owners: readonly Owner[], person: HashId): OwnedSource[] {
  return owners.flatMap((owner, i) =>
    owner.person === person
      ? [{ source, from: i === 0 ? SINCE_EVER : owner.from, until: owners[i + 1]?.from ?? FOR_EVER }]
      : [],
  );
}

export const ownedSources = (person: HashId, identifiers: readonly StoredIdentifier[]): OwnedSource[] =>
  identifiers.flatMap(({ id, owners }) => ownedTurns(id, owners, person));

/** Whose something is at a moment. */
export function ownerAt(owners: readonly Owner[], time: number): HashId | undefined {
  return (owners.findLast((owner) => owner.from <= time) ?? owners[0])?.person;
}
