import type {
  ConsentRecord,
  ErasureTarget,
  FieldRule,
  Purpose,
  RetentionRule,
  StaysOut,
  Tombstones,
} from '../privacy/index';
import type { HashId } from '../shared/index';
import type { Actor, PageRequest } from './access';
import type { KeyValues } from './imports';

export type RequestKind = 'access' | 'portability' | 'rectification' | 'objection' | 'erasure';
export type RequestState = 'open' | 'running' | 'done' | 'refused';

/** How a member made sure who asks. */
export type CheckMethod = 'document' | 'account' | 'reply' | 'in_person' | 'other';

/** How much of somebody there is, by kind of thing. */
export type TraceCounts = Readonly<Record<string, number>>;

/** What an erasure still has to do; kept with its request while it runs, so that another process can go on. */
export interface ErasureWork {
  /** Gone once only the disk is left to be cleaned: it holds the identifiers. */
  readonly target: ErasureTarget | null;
  readonly counts: TraceCounts;
  readonly staysOut: readonly StaysOut[];
  /** Sources of others whose history must be made again. */
  readonly others: readonly HashId[];
  readonly startedAt: number;
}

/** What the person, and whoever audits, is told afterwards. Holds no identifier. */
export interface Receipt {
  readonly counts: TraceCounts;
  /** Still found by the search that ends an erasure; all 0. */
  readonly left: TraceCounts;
  readonly staysOut: number;
  /** Places only people can mend: texts of maps. */
  readonly byHand: TraceCounts;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** Backups made before that moment are gone from then on. */
  readonly backupsGoneAt: number;
  /** What could not be forced from here, by code: `wal`, `statistics`. */
  readonly notForced: readonly string[];
}

export interface PrivacyRequest {
  readonly id: number;
  readonly workspace: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** Identifier as it was said, `email:a@b.it`; '' once erased. */
  readonly said: string;
  readonly identifier: HashId;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly extension: { readonly at: number; readonly reason: string } | null;
  readonly check: {
    readonly at: number;
    readonly by: string;
    readonly method: CheckMethod;
    readonly note: string;
  } | null;
  readonly note: string;
  /** Of an objection: to what. */
  readonly purposes: readonly Purpose[];
  /** Of a rectification: traits as they should be. */
  readonly changes: Readonly<Record<string, string>>;
  readonly work: ErasureWork | null;
  readonly closedAt: number | null;
  readonly closedBy: string;
  readonly refusal: string;
  readonly receipt: Receipt | null;
  readonly createdBy: string;
}

export interface NewPrivacyRequest
  extends Pick<
    PrivacyRequest,
    'workspace' | 'kind' | 'said' | 'identifier' | 'receivedAt' | 'dueAt' | 'note' | 'purposes' | 'changes'
  > {
  readonly by: Actor;
}

export interface PrivacyRequestStore {
  create(request: NewPrivacyRequest): Promise<PrivacyRequest>;
  find(workspace: number, id: number): Promise<PrivacyRequest | undefined>;
  /** Latest first. */
  list(
    workspace: number,
    page: PageRequest & { readonly state?: 'open' | 'closed' },
  ): Promise<PrivacyRequest[]>;
  check(workspace: number, id: number, check: NonNullable<PrivacyRequest['check']>): Promise<void>;
  extend(workspace: number, id: number, dueAt: number, reason: string, at: number): Promise<void>;
  /** Puts up the tombstones and marks the erasure as begun, together. False when it was not open any more. */
  begin(workspace: number, id: number, work: ErasureWork): Promise<boolean>;
  keepWork(workspace: number, id: number, work: ErasureWork): Promise<void>;
  /** Takes the identifiers out of the request, and keeps what will be its receipt. */
  strip(workspace: number, id: number, receipt: Receipt): Promise<void>;
  close(
    workspace: number,
    id: number,
    end: {
      readonly state: 'done' | 'refused';
      readonly by: string;
      readonly at: number;
      readonly refusal: string;
    },
  ): Promise<void>;
  /** Erasures that were begun and not ended, of every workspace. */
  running(): Promise<PrivacyRequest[]>;
  /** How many are open, and when the first is due. */
  countOpen(workspace: number): Promise<{ readonly open: number; readonly firstDueAt: number | null }>;
}

export interface PrivacyPolicy {
  readonly retention: readonly RetentionRule[];
  readonly fields: readonly FieldRule[];
  /** How many days backups of the installation are kept. */
  readonly backupDays: number;
}

/** What collection needs to know, of every workspace that has any of it. */
export interface PrivacyRules {
  readonly tombstones: ReadonlyMap<number, Tombstones>;
  readonly fields: ReadonlyMap<number, ReadonlyMap<string, FieldRule['action']>>;
}

export interface PrivacyRuleStore {
  /** Changes whenever rules do. */
  stamp(): Promise<string>;
  load(): Promise<PrivacyRules>;
  /** Adds to the count of what was turned away. */
  countTurnedAway(counts: ReadonlyMap<number, number>): Promise<void>;
  turnedAway(workspace: number): Promise<{ readonly events: number; readonly identifiers: number }>;
  /** Lets an identifier in again. False when it was not barred. */
  lift(workspace: number, identifier: HashId): Promise<boolean>;
  readPolicy(workspace: number): Promise<PrivacyPolicy>;
  savePolicy(workspace: number, policy: PrivacyPolicy, by: string): Promise<void>;
  /** Every workspace with a rule about how long events are kept. */
  policies(): Promise<{ readonly workspace: number; readonly policy: PrivacyPolicy }[]>;
}

export interface ConsentStore {
  record(
    workspace: number,
    identifiers: readonly HashId[],
    record: ConsentRecord & { readonly by: string },
  ): Promise<void>;
  of(workspace: number, identifiers: readonly HashId[]): Promise<(ConsentRecord & { readonly by: string })[]>;
  /** People whose last written answer to profiling is no. */
  objectors(workspace: number): Promise<HashId[]>;
}

/** Erases somebody from the control store. Everything here may be repeated. */
export interface ControlEraser {
  count(workspace: number, target: ErasureTarget): Promise<TraceCounts>;
  erase(workspace: number, target: ErasureTarget): Promise<void>;
  /** Masks the identifiers in every text of the workspace. Returns how many rows it changed. */
  mask(workspace: number, pattern: string): Promise<number>;
  /** Rows that mention one, but for the person's own. */
  countMentions(workspace: number, pattern: string, target: ErasureTarget): Promise<number>;
  /** Binary documents that do, which no statement can change. */
  countByHand(workspace: number, values: readonly string[]): Promise<TraceCounts>;
  /** Removes from the disk what was deleted. Resolves to what could not be forced. */
  purge(): Promise<string[]>;
}

/** Erases somebody from the events store. Everything here may be repeated. */
export interface EventsEraser {
  count(workspace: number, target: ErasureTarget, refused: string | undefined): Promise<TraceCounts>;
  /** Accounts and cases their events belong to. */
  keysOf(workspace: number, owned: ErasureTarget['owned'], kinds: readonly string[]): Promise<KeyValues[]>;
  erase(workspace: number, target: ErasureTarget, refused: string | undefined): Promise<void>;
  /** Rows that mention one, but for the person's own and refused events, which go whole. */
  countMentions(workspace: number, pattern: string, target: ErasureTarget): Promise<number>;
  mask(workspace: number, pattern: string): Promise<void>;
  /** Removes events that are older than they may be; resolves to the sources that held them. */
  expire(workspace: number, rule: RetentionRule, before: number): Promise<HashId[]>;
  countExpired(workspace: number, rule: RetentionRule, before: number): Promise<number>;
  /** Removes from the disk what was deleted, and waits until it is gone. */
  purge(): Promise<void>;
}

/** An event as its person gets it. Times are UTC milliseconds; properties and context JSON text. */
export interface PersonEvent {
  readonly time: number;
  readonly receivedAt: number;
  readonly type: string;
  readonly name: string;
  readonly actor: string;
  readonly channel: string;
  readonly place: string;
  readonly value: number;
  readonly currency: string;
  readonly account: string;
  readonly userId: string;
  readonly anonymousId: string;
  readonly url: string;
  readonly referrer: string;
  readonly campaign: string;
  readonly consent: string;
  readonly properties: string;
  readonly context: string;
}

/** Something expressed, as its person gets it. */
export interface PersonExpression {
  readonly time: number;
  readonly metric: string;
  readonly score: number | null;
  readonly text: string;
  readonly channel: string;
  readonly place: string;
}

/** Everything the log holds of one person, oldest first. */
export interface PersonEvents {
  events(workspace: number, owned: ErasureTarget['owned'], limit: number): Promise<PersonEvent[]>;
  expressed(workspace: number, target: ErasureTarget): Promise<PersonExpression[]>;
}

/** Recent events, to look for personal data where it should not be. */
export interface PersonalDataSampler {
  sample(
    workspace: number,
    events: number,
  ): Promise<{ readonly name: string; readonly properties: string }[]>;
}
