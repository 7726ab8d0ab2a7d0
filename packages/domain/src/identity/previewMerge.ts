import { type DescribedPerson, describePeople } from './describePeople';
import { ownerAt } from './ownerAt';
import { replayClaims } from './replayClaims';
import type { CannotLink, Claim, DoubtReason, Identifier } from './types';

/** What a merge by hand would do: the person it makes, or the two who stay and why. */
export type MergePreview =
  | { readonly allowed: true; readonly person: DescribedPerson }
  | {
      readonly allowed: false;
      readonly reason: DoubtReason;
      readonly people: readonly [DescribedPerson, DescribedPerson];
    };

/**
 * Replays the claims as if a member had said at time `at` (UTC milliseconds; after all evidence when not given)
 * that two identifiers are one person. `claims` must be all those that concern either of them. To merge two people, name each by a
 * strong identifier (their person id is one): a browser of somebody's only changes hands, which is `shared_device`.
 */
export function previewMerge(
  claims: readonly Claim[],
  cannotLinks: readonly CannotLink[],
  a: Identifier,
  b: Identifier,
  at: number = Number.POSITIVE_INFINITY,
): MergePreview {
  const decision: Claim = { id: 'preview', a, b, rule: 'member', time: at, messageId: '', source: '' };
  const all = [...claims, decision];
  const result = replayClaims(all, cannotLinks);
  const people = describePeople(result, all);
  const sideOf = ({ id }: Identifier): DescribedPerson =>
    people.get(ownerAt(result, id, Number.POSITIVE_INFINITY))!;
  const person = result.personOf.get(a.id);
  if (person !== undefined && person === result.personOf.get(b.id)) {
    return { allowed: true, person: sideOf(a) };
  }
  const reason = result.doubtful.get(decision.id) ?? 'shared_device';
  return { allowed: false, reason, people: [sideOf(a), sideOf(b)] };
}
