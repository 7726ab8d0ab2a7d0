import type { Identifier } from '@viaggio/domain/identity';
import type { HashId } from '@viaggio/domain/shared';
import type { PeopleDeps, Scope } from './deps';
import { gatherIdentity } from './gatherIdentity';
import { visibleAmong } from './visibleAmong';

/** Of these ends of claims, those of somebody the asker may see: the other end of a refused claim is a stranger's. */
export async function visibleEnds(
  deps: Pick<PeopleDeps, 'identity' | 'people' | 'directory' | 'hasherOf'>,
  scope: Scope,
  ends: readonly Identifier[],
): Promise<ReadonlySet<HashId>> {
  const ids = [...new Set(ends.map(({ id }) => id))];
  if (scope.places.length === 0) return new Set(ids);
  const owners = await deps.identity.ownersOf(scope.workspace, ids);
  const peopleOf = (id: HashId): HashId[] => owners.get(id)?.map(({ person }) => person) ?? [id];
  const people = [...new Set(ids.flatMap(peopleOf))];
  const identities = await gatherIdentity(deps, scope.workspace, people);
  const visible = await visibleAmong(deps, scope, [...identities.values()]);
  return new Set(ids.filter((id) => peopleOf(id).some((person) => visible.has(person))));
}
