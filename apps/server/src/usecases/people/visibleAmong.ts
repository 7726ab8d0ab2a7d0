import type { HashId } from '@viaggio/domain/shared';
import type { PeopleDeps, Scope } from './deps';
import type { PersonIdentity } from './gatherIdentity';

/** Of these people, those the asker may see: all, or those with a contact at one of the asker's places. */
export async function visibleAmong(
  { people }: Pick<PeopleDeps, 'people'>,
  { workspace, places }: Scope,
  among: readonly Pick<PersonIdentity, 'person' | 'owned'>[],
): Promise<ReadonlySet<HashId>> {
  if (places.length === 0) return new Set(among.map(({ person }) => person));
  const owned = among.flatMap(({ person, owned }) => owned.map((one) => ({ ...one, owner: person })));
  return people.ownersAtPlaces(workspace, owned, places);
}
