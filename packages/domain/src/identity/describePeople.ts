import type { HashId } from '../shared/index';
import { compareIdentifiers } from './strength';
import type { Claim, Identifier, IdentityResult } from './types';

/** A person as a screen shows them before somebody says yes. */
export interface DescribedPerson {
  readonly id: HashId;
  /** Theirs alone, from the strongest. */
  readonly identifiers: readonly Identifier[];
  /** Browsers and devices that they use among others. */
  readonly shared: readonly Identifier[];
}

/** The people of a replay with their identifiers, by person id. `claims` are those that were replayed. */
export function describePeople(
  result: Pick<IdentityResult, 'personOf' | 'shared'>,
  claims: readonly Claim[],
): ReadonlyMap<HashId, DescribedPerson> {
  const people = new Map<HashId, { id: HashId; identifiers: Identifier[]; shared: Identifier[] }>();
  const personFor = (id: HashId) => {
    const person = people.get(id) ?? { id, identifiers: [], shared: [] };
    people.set(id, person);
    return person;
  };
  const named = new Map(claims.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const]));
  for (const identifier of [...named.values()].sort(compareIdentifiers)) {
    const turns = result.shared.get(identifier.id);
    if (!turns) personFor(result.personOf.get(identifier.id) ?? identifier.id).identifiers.push(identifier);
    for (const owner of new Set(turns?.map((turn) => turn.person))) personFor(owner).shared.push(identifier);
  }
  return people;
}
