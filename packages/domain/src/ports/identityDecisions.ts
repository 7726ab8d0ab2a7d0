import type { Claim, DoubtReason, Identifier, Verdict } from '../identity/index';
import type { HashId } from '../shared/index';
import type { AuditNote } from './audit';
import type { IdentityTransaction } from './identityStore';

/** A claim as it stands: what became of it, and where it came from in words. */
export interface StoredLink {
  readonly claim: Claim;
  /** Why it was refused; null when it holds. */
  readonly doubt: DoubtReason | null;
  /** Name of the connection, file or member behind it; '' when it is gone. */
  readonly origin: string;
}

/** A decision that two identifiers are never one person. */
export interface StoredSplit {
  readonly a: Identifier;
  readonly b: Identifier;
  readonly at: number;
  /** Name of who decided. */
  readonly by: string;
}

export interface IdentityCounts {
  readonly identifiers: readonly { readonly kind: string; readonly count: number }[];
  /** People with an identifier that names them. */
  readonly known: number;
  readonly active: number;
  readonly splits: number;
  readonly doubtful: readonly { readonly reason: DoubtReason; readonly claims: number }[];
  readonly sharedIdentifiers: number;
}

/** Somebody with very many identifiers, and those that hold most of the others together. */
export interface StoredGiant {
  readonly person: HashId;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** The busiest first; `joins`: how many others it was said to be one with. */
  readonly joiners: readonly (Identifier & { readonly joins: number })[];
}

/** A browser or device that several people use. */
export interface StoredDevice {
  readonly identifier: Identifier;
  readonly people: readonly HashId[];
}

export interface StoredVerdict {
  /** Kind and value are '' where the store knows only the hash: a source that no claim names. */
  readonly identifier: { readonly id: HashId; readonly kind: string; readonly value: string };
  readonly verdict: Verdict;
  readonly at: number;
  /** Name of who decided. */
  readonly by: string;
}

/** What identity health asks of the events store. */
export interface IdentityMeasures {
  /** People with contacts. */
  readonly people: number;
  /** People with contacts of more than one source. */
  readonly merged: number;
  /** Different userIds and anonymousIds that events carried. */
  readonly userIds: number;
  readonly anonymousIds: number;
}

export interface IdentityMeter {
  measure(workspace: number): Promise<IdentityMeasures>;
}

/** Identity and its audit in one transaction. */
export interface DecisionTransaction extends IdentityTransaction {
  record(note: AuditNote): Promise<void>;
  findLink(id: HashId): Promise<StoredLink | undefined>;
  /** Splits with an end among the identifiers. */
  splitsOf(identifiers: readonly HashId[]): Promise<StoredSplit[]>;
  verdictOf(identifier: HashId): Promise<Verdict | undefined>;
  /** Somebody looked, and it is one person. */
  confirmPerson(identifier: HashId, by: string): Promise<void>;
  unconfirmPerson(identifier: HashId): Promise<void>;
  /** Takes back what a decision claimed, by the id of its message. */
  removeClaims(messageId: string): Promise<void>;
}

/** Claims as people look at them, and what members decide about them. */
export interface IdentityDecisions {
  transaction<Result>(workspace: number, work: (tx: DecisionTransaction) => Promise<Result>): Promise<Result>;
  /** Claims with an end among the identifiers, in the order of what they tell. */
  linksOf(workspace: number, identifiers: readonly HashId[]): Promise<StoredLink[]>;
  splitsOf(workspace: number, identifiers: readonly HashId[]): Promise<StoredSplit[]>;
  /** Refused claims, latest first. */
  listDoubtful(
    workspace: number,
    page: {
      readonly before: { readonly time: number; readonly id: HashId } | undefined;
      readonly limit: number;
    },
  ): Promise<StoredLink[]>;
  count(workspace: number): Promise<IdentityCounts>;
  /** People with at least so many identifiers, or with as many of a kind as one may have; whoever is confirmed is not among them. */
  listGiants(workspace: number, limit: number): Promise<StoredGiant[]>;
  /** What is said of these people's identifiers, as of giants. */
  describeGiants(workspace: number, people: readonly HashId[]): Promise<StoredGiant[]>;
  /** Those that most people use first. */
  listSharedDevices(workspace: number, limit: number): Promise<StoredDevice[]>;
  /** The latest first. */
  listVerdicts(workspace: number, limit: number): Promise<StoredVerdict[]>;
}
