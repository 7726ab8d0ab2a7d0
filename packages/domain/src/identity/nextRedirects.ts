import type { HashId } from '../shared/index';
import { ownerAt } from './ownerAt';
import type { IdentityResult } from './types';

type People = Pick<IdentityResult, 'personOf' | 'shared'>;

/**
 * Where the ids of people who are no more lead now, from each former id to the person who has it. A person's id is
 * one of their identifiers, so it is always somebody's; when it has become a shared browser, it leads to its first
 * owner, to whom what came before belongs. Ids that `after` says nothing of are left out.
 */
export function nextRedirects(before: People, after: People): ReadonlyMap<HashId, HashId> {
  const living = personIds(after);
  const redirects = new Map<HashId, HashId>();
  for (const former of personIds(before)) {
    if (living.has(former) || !(after.personOf.has(former) || after.shared.has(former))) continue;
    redirects.set(former, ownerAt(after, former, 0));
  }
  return redirects;
}

function personIds({ personOf, shared }: People): ReadonlySet<HashId> {
  const ids = new Set(personOf.values());
  for (const turns of shared.values()) for (const { person } of turns) ids.add(person);
  return ids;
}
