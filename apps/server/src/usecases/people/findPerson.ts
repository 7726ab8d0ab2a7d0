import type { StoredIdentifier } from '@viaggio/domain/ports/identityStore';
import { AppError, type HashId } from '@viaggio/domain/shared';
import type { PeopleDeps, Scope } from './deps';
import { gatherIdentity, type PersonIdentity } from './gatherIdentity';
import { type PersonAddress, parsePersonId } from './parsePersonId';
import { visibleAmong } from './visibleAmong';

export interface FoundPerson extends PersonIdentity {
  /** The id that was asked for, when it was a person's once and is this one's now; null otherwise. */
  readonly redirectedFrom: HashId | null;
}

export const personNotFound = (field: string | undefined = undefined): AppError =>
  new AppError('person_not_found', 'There is no such customer or contact.', {
    status: 404,
    ...(field === undefined ? {} : { field }),
  });

/**
 * Finds who an address leads to: a person id, or `kind:value`. A former person id is the id of some identifier, so it
 * leads to that identifier's present owner; a shared identifier leads to its last one. Whom the asker may not see
 * does not exist.
 *
 * @throws AppError `person_not_found`
 */
export async function findPerson(
  deps: Pick<PeopleDeps, 'identity' | 'people' | 'directory' | 'hasherOf'>,
  scope: Scope,
  id: string,
  field?: string,
): Promise<FoundPerson> {
  const address = parsePersonId(id, deps.hasherOf(scope.workspace));
  if (!address) throw personNotFound(field);
  const owners = await deps.identity.ownersOf(scope.workspace, [address.id]);
  const person = owners.get(address.id)?.at(-1)?.person ?? address.id;
  const found = (await gatherIdentity(deps, scope.workspace, [person])).get(person)!;
  if (found.unheardOf) throw personNotFound(field);
  if (!(await visibleAmong(deps, scope, [found])).has(person)) throw personNotFound(field);
  return {
    ...named(found, address),
    redirectedFrom: address.kind === 'id' && person !== address.id ? address.id : null,
  };
}

/** Who asks by an identifier knows it, even where the log keeps only its hash. */
function named(found: PersonIdentity, address: PersonAddress): PersonIdentity {
  if (found.identifiers.length > 0 || address.kind !== 'identifier' || found.person !== address.id)
    return found;
  const { identifier } = address;
  const stored: StoredIdentifier = { ...identifier, owners: [{ from: 0, person: found.person }] };
  return { ...found, identifiers: [stored] };
}
