import { AppError, type HashId } from '../shared/index';
import { type DescribedPerson, describePeople } from './describePeople';
import { replayClaims } from './replayClaims';
import type { CannotLink, Claim, IdentityResult } from './types';

/** What keeping an identifier alone would do, for somebody to look at before saying yes. */
export interface AlonePreview {
  /** Who its people would be from then on, itself among them; those with most identifiers first. */
  readonly people: readonly DescribedPerson[];
  /** Claims that hold now and would be refused. */
  readonly refused: readonly Claim[];
  readonly result: IdentityResult;
}

/**
 * Replays the claims as if the identifier were one with nothing. `claims` must be all those that concern it (its group of
 * `partitionClaims`).
 *
 * @throws AppError `identifier_unknown`
 */
export function previewAlone(
  claims: readonly Claim[],
  cannotLinks: readonly CannotLink[],
  identifier: HashId,
): AlonePreview {
  const before = replayClaims(claims, cannotLinks);
  const result = replayClaims(claims, [...cannotLinks, { a: identifier, b: identifier }]);
  const owners = new Set(ownersOf(before, identifier));
  if (owners.size === 0) {
    throw new AppError('identifier_unknown', 'No claim names this identifier, so it joins nobody.', {
      status: 404,
    });
  }
  const theirs = new Set(
    [...describePeople(before, claims).values()]
      .filter(({ id }) => owners.has(id))
      .flatMap(({ identifiers, shared }) => [...identifiers, ...shared])
      .flatMap(({ id }) => ownersOf(result, id)),
  );
  const after = describePeople(result, claims);
  return {
    people: [...theirs]
      .map((id) => after.get(id)!)
      .toSorted((a, b) => b.identifiers.length - a.identifiers.length),
    refused: claims.filter(({ id }) => result.doubtful.has(id) && !before.doubtful.has(id)),
    result,
  };
}

const ownersOf = (result: IdentityResult, id: HashId): readonly HashId[] => {
  const alone = result.personOf.get(id);
  if (alone !== undefined) return [alone];
  return result.shared.get(id)?.map(({ person }) => person) ?? [];
};
