import { AppError, type HashId } from '../shared/index';
import { type DescribedPerson, describePeople } from './describePeople';
import { ownerAt } from './ownerAt';
import { replayClaims } from './replayClaims';
import type { CannotLink, Claim } from './types';

/** What a split would do, for somebody to look at before saying yes. */
export interface SplitPreview {
  /** The people that `cut.a` and `cut.b` would belong to, in this order. */
  readonly people: readonly [DescribedPerson, DescribedPerson];
  /** Other people whose identifiers would change, or who would come into being. */
  readonly others: readonly DescribedPerson[];
  /** Claims that hold now and would be refused. */
  readonly refused: readonly Claim[];
  /** Claims that are refused now and would hold. */
  readonly restored: readonly Claim[];
}

/**
 * Replays the claims as if the two identifiers could never be one. `claims` must be all those that concern them
 * (their group of `partitionClaims`).
 *
 * @throws AppError `split_needs_two_identifiers`, `identifier_unknown`
 */
export function previewSplit(
  claims: readonly Claim[],
  cannotLinks: readonly CannotLink[],
  cut: CannotLink,
): SplitPreview {
  if (cut.a === cut.b) {
    throw new AppError('split_needs_two_identifiers', 'Choose two different identifiers to keep apart.');
  }
  const before = replayClaims(claims, cannotLinks);
  const after = replayClaims(claims, [...cannotLinks, cut]);
  const peopleBefore = describePeople(before, claims);
  const people = describePeople(after, claims);
  const sides = [sideOf(people, after, cut.a), sideOf(people, after, cut.b)] as const;
  return {
    people: sides,
    others: [...people.values()].filter(
      (person) => !sides.includes(person) && !isSame(person, peopleBefore.get(person.id)),
    ),
    refused: claims.filter(({ id }) => after.doubtful.has(id) && !before.doubtful.has(id)),
    restored: claims.filter(({ id }) => before.doubtful.has(id) && !after.doubtful.has(id)),
  };
}

/** Of a browser that several people use, the side is its present owner. */
function sideOf(
  people: ReadonlyMap<HashId, DescribedPerson>,
  result: Parameters<typeof ownerAt>[0],
  identifier: HashId,
): DescribedPerson {
  const person = people.get(ownerAt(result, identifier, Number.POSITIVE_INFINITY));
  if (person) return person;
  throw new AppError('identifier_unknown', 'No claim names this identifier, so there is nothing to split.', {
    status: 404,
  });
}

function isSame(x: DescribedPerson, y: DescribedPerson | undefined): boolean {
  return y !== undefined && namesOf(x) === namesOf(y);
}

function namesOf({ identifiers, shared }: DescribedPerson): string {
  return [identifiers, shared].map((list) => list.map(({ id }) => id).join()).join('|');
}
