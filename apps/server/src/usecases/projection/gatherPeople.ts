import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import { type HashId, NOBODY } from '@viaggio/domain/shared';

/** The people of the given sources (each of its successive owners), and the given people. */
export async function gatherPeople(
  identity: IdentityStore,
  round: {
    readonly workspace: number;
    readonly sources: Iterable<HashId>;
    readonly people: Iterable<HashId>;
  },
): Promise<HashId[]> {
  const sources = [...new Set(round.sources)];
  const owners = await identity.ownersOf(round.workspace, sources);
  const people = new Set(round.people);
  for (const source of sources) {
    const known = owners.get(source);
    if (known === undefined) people.add(source);
    else for (const { person } of known) people.add(person);
  }
  people.delete(NOBODY);
  return [...people];
}
