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
} from './types';
