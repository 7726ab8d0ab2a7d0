import type { CannotLink, Claim, DoubtReason } from '../identity/index';
import type { HashId } from '../shared/index';

/** Who owns an identifier from when on. One entry from 0 when it has one owner; none when nothing is known of it. */
export interface Owner {
  readonly from: number;
  readonly person: HashId;
}

export interface PendingClaim {
  readonly id: HashId;
  readonly a: HashId;
  readonly b: HashId;
}

/** What the replay of some components changed; written in the transaction that read them. */
export interface IdentityChange {
  /** Component of every identifier and claim that was replayed. */
  readonly components: ReadonlyMap<HashId, HashId>;
  readonly claimComponents: ReadonlyMap<HashId, HashId>;
  readonly doubts: ReadonlyMap<HashId, DoubtReason>;
  /** New owners of the identifiers whose owners changed. */
  readonly owners: ReadonlyMap<HashId, readonly Owner[]>;
  /** People whose journeys must be rebuilt. */
  readonly dirty: ReadonlySet<HashId>;
}

/** The identity tables inside one transaction that holds the workspace's identity lock. */
export interface IdentityTransaction {
  takePending(limit: number): Promise<PendingClaim[]>;
  /** Components of the given identifiers; those without one are missing. */
  componentsOf(identifiers: readonly HashId[]): Promise<Map<HashId, HashId>>;
  /** Every claim of the components, and the given pending ones. */
  loadClaims(components: readonly HashId[], pending: readonly HashId[]): Promise<Claim[]>;
  loadCannotLinks(components: readonly HashId[], identifiers: readonly HashId[]): Promise<CannotLink[]>;
  /** Present owners of all identifiers of the components. */
  loadOwners(components: readonly HashId[], identifiers: readonly HashId[]): Promise<Map<HashId, Owner[]>>;
  save(change: IdentityChange): Promise<void>;
  addClaims(claims: readonly Claim[]): Promise<void>;
  addCannotLink(link: CannotLink, by: string): Promise<void>;
  removeCannotLinks(links: readonly CannotLink[]): Promise<void>;
  /** Marks the components' claims as not taken into account, so that the next resolution replays them. */
  reopen(components: readonly HashId[]): Promise<void>;
}

export interface StoredIdentifier {
  readonly id: HashId;
  readonly kind: string;
  readonly value: string;
  readonly owners: readonly Owner[];
}

/** A person to rebuild. `stamp` changes when the person changes again. */
export interface DirtyPerson {
  readonly workspace: number;
  readonly person: HashId;
  readonly stamp: number;
}

export interface IdentityStore {
  transaction<Result>(workspace: number, work: (tx: IdentityTransaction) => Promise<Result>): Promise<Result>;
  workspacesWithPendingClaims(): Promise<number[]>;
  /** Owners of the given sources; sources nothing is known of are missing: each is its own person. */
  ownersOf(workspace: number, sources: readonly HashId[]): Promise<Map<HashId, Owner[]>>;
  /** Every identifier that belongs to one of the people, always or for a time. */
  identifiersOfPeople(workspace: number, people: readonly HashId[]): Promise<StoredIdentifier[]>;
  /** Of these people, those of whom a member said that they are one person. */
  confirmedAmong(workspace: number, people: readonly HashId[]): Promise<ReadonlySet<HashId>>;
  takeDirtyPeople(limit: number): Promise<DirtyPerson[]>;
  clearDirtyPeople(rows: readonly DirtyPerson[]): Promise<void>;
  /** Of the people among whom they were found, those too many contacts belong to; no others of these. */
  setApart(
    workspace: number,
    among: readonly HashId[],
    people: readonly { person: HashId; contacts: number }[],
  ): Promise<void>;
}
