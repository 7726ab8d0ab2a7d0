import type { HashId } from '../shared/index';
import { applyClaim } from './applyClaim';
import { internClaims } from './internClaims';
import { PERSON_LIMITS, type PersonLimits } from './limits';
import { orderClaims } from './orderClaims';
import { ownerAt } from './ownerAt';
import { People } from './people';
import { resolvePeople } from './resolvePeople';
import type { CannotLink, Claim, DoubtReason, IdentityResult } from './types';

/**
 * Who is who: a pure function of the set of claims and of the cannot-links, which hold from the beginning.
 * Claims are replayed in the order of what they tell, not in the order in which they arrived.
 */
export function replayClaims(
  claims: readonly Claim[],
  cannotLinks: readonly CannotLink[],
  limits: PersonLimits = PERSON_LIMITS,
): IdentityResult {
  const interned = internClaims(claims);
  const people = new People(interned, cannotLinks, limits);
  const refused = new Map<Claim, DoubtReason>();
  for (const i of orderClaims(interned)) {
    const reason = applyClaim(people, interned, i);
    if (reason) refused.set(claims[i]!, reason);
  }
  const resolved = resolvePeople(interned, people);
  const doubtful = new Map<HashId, DoubtReason>();
  for (const [{ id, a, b, time }, reason] of refused) {
    // What was refused and came true all the same (somebody merged the two by hand) is in doubt no longer.
    if (ownerAt(resolved, a.id, time) !== ownerAt(resolved, b.id, time)) doubtful.set(id, reason);
  }
  return { ...resolved, doubtful };
}
