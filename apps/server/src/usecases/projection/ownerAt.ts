import type { Owner } from '@viaggio/domain/ports/identityStore';
import type { HashId } from '@viaggio/domain/shared';

/** Whose a source is at a moment, by its owners in order of time; undefined when it has none. */
export function ownerAt(owners: readonly Owner[], time: number): HashId | undefined {
  let person = owners[0]?.person;
  for (const owner of owners) if (owner.from <= time) person = owner.person;
  return person;
}
