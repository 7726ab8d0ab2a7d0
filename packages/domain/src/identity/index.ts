export {
  type ClaimEvidence,
  type ClaimParts,
  type ClaimsFound,
  claimsOf,
} from './claimsOf';
export { type DescribedPerson, describePeople } from './describePeople';
export { type BlockedIdentifier, identifierOf, type RawIdentifier } from './identifierOf';
export { GIANT_IDENTIFIERS, PERSON_LIMITS, type PersonLimits } from './limits';
export { nextRedirects } from './nextRedirects';
export { type BlockReason, type NormalisedIdentifier, normaliseIdentifier } from './normaliseIdentifier';
export { ownerAt } from './ownerAt';
export { partitionClaims } from './partitionClaims';
export { type AlonePreview, previewAlone } from './previewAlone';
export { type MergePreview, previewMerge } from './previewMerge';
export { previewSplit, type SplitPreview } from './previewSplit';
export { replayClaims } from './replayClaims';
export { compareIdentifiers, isWeak, kindStrength } from './strength';
export {
  type CannotLink,
  CLAIM_RULES,
  type Claim,
  type ClaimRule,
  type DoubtReason,
  IDENTIFIER_KINDS,
  type Identifier,
  type IdentifierKind,
  type IdentityResult,
  type KnownKind,
  type Ownership,
  VERDICTS,
  type Verdict,
} from './types';
