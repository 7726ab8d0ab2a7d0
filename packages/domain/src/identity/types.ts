import type { HashId } from '../shared/index';

/**
 * Kinds of identifier from the strongest to the weakest. Custom kinds (`custom:<name>`) rank after the last when an
 * id is picked, but join people as strong ones do; only `device` and `anonymousId` are weak.
 */
export const IDENTIFIER_KINDS = ['userId', 'email', 'phone', 'card', 'device', 'anonymousId'] as const;
export type KnownKind = (typeof IDENTIFIER_KINDS)[number];
export type IdentifierKind = KnownKind | `custom:${string}`;

/** One (kind, value) pair and its keyed hash. `value` is normalised (trimmed; emails lower case; phones digits). */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly id: HashId;
}

/** Why a claim says that two identifiers are one. */
export const CLAIM_RULES = ['identify', 'alias', 'merge', 'import', 'member'] as const;
export type ClaimRule = (typeof CLAIM_RULES)[number];

/** "These two identifiers are one", with its evidence. `a` is never weaker than `b`. */
export interface Claim {
  /** Hash of the pair, the rule and the message: the same claim twice is one claim. */
  readonly id: HashId;
  readonly a: Identifier;
  readonly b: Identifier;
  readonly rule: ClaimRule;
  /** Event time of the evidence, UTC milliseconds. */
  readonly time: number;
  readonly messageId: string;
  /** Where it came from: a connection's name, a file, a member. */
  readonly source: string;
}

/**
 * A decision that two identifiers are never one person. Later claims do not override it. An identifier kept from itself is
 * kept alone: many use it, and it is one with nothing else.
 */
export interface CannotLink {
  readonly a: HashId;
  readonly b: HashId;
}

/** What a member decides of an identifier: all it names is one person, or many share it and it joins nobody. */
export const VERDICTS = ['one', 'shared'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Whose events of an identifier are, from `from` (inclusive, UTC milliseconds; 0 = since ever) until the next entry. */
export interface Ownership {
  readonly identifier: HashId;
  readonly from: number;
  readonly person: HashId;
}

/**
 * - `cannot_link`: a decision keeps the two apart
 * - `two_users`: both sides have a userId and nobody meant to join them
 * - `limit`: one person would have too many identifiers of a kind
 * - `kept_alone`: a decision says that many use one of the two, so that it joins nobody
 * - `shared_device`: a browser and a device that different people use, or a limit or decision between them
 */
export type DoubtReason = 'cannot_link' | 'kept_alone' | 'limit' | 'two_users' | 'shared_device';

/** What the replay says of a set of claims. */
export interface IdentityResult {
  /** Every identifier that has one owner at all times, with its person. */
  readonly personOf: ReadonlyMap<HashId, HashId>;
  /**
   * Identifiers used by several people: who owns them from when. Sorted by time; the first entry has `from` 0;
   * neighbours differ.
   */
  readonly shared: ReadonlyMap<HashId, readonly Ownership[]>;
  /**
   * Claims that were refused, and why. They stay visible, unless at the claim's time the two are one person all the
   * same, through other claims: every claim is either effective or here.
   */
  readonly doubtful: ReadonlyMap<HashId, DoubtReason>;
}
