import type { Walk } from '../journeys/index';
import type { LoggedContact, ProjectedJourney, ProjectionPlan } from '../projection/index';
import type { HashId } from '../shared/index';
import type { Signal } from '../signals/index';
import type { EventFilter, Touchpoint } from '../touchpoints/index';
import type { Owner } from './identityStore';

/** What a contact is matched against while it is read. */
export interface ContactQuery {
  readonly workspace: number;
  readonly sources: readonly HashId[];
  readonly catalogue: readonly Touchpoint[];
  readonly plan: ProjectionPlan;
}

export interface StoredWalk {
  /** Number of the model's version. */
  readonly model: number;
  readonly key: HashId;
  readonly person: HashId;
  /** Absent when nothing walks under this key any more. */
  readonly walk: Walk | undefined;
}

/** A signal and where it stands: whose it is, at which touchpoint, in which stage (from 1; 0 none). */
export interface StoredSignal {
  readonly signal: Signal;
  readonly person: HashId;
  readonly touchpoint: number;
  readonly stage: number;
}

export interface StoredJourney
  extends Omit<
    ProjectedJourney,
    'channels' | 'places' | 'names' | 'campaigns' | 'campaignSources' | 'accounts'
  > {
  /** Numbers in the workspace's terms; 0: none. */
  readonly channelNumbers: readonly number[];
  readonly placeNumbers: readonly number[];
  readonly nameNumbers: readonly number[];
  readonly campaignNumbers: readonly number[];
  readonly campaignSourceNumbers: readonly number[];
  /** Keys of the accounts; '0': none. */
  readonly accountKeys: readonly HashId[];
}

/** Everything one round of the projection writes for a workspace. A higher version replaces a lower one. */
export interface ProjectionWrite {
  readonly workspace: number;
  readonly version: number;
  readonly owners: ReadonlyMap<HashId, readonly Owner[]>;
  readonly journeys: readonly StoredJourney[];
  /** People nobody's events belong to any more. */
  readonly gone: readonly HashId[];
  readonly walks: readonly StoredWalk[];
  readonly signals: readonly StoredSignal[];
}

/** From `first` on, up to `end` exclusive. */
export interface IdRange {
  readonly first: HashId;
  readonly end: HashId;
}

export interface SignalStage {
  readonly person: HashId;
  readonly messageHash: HashId;
  readonly time: number;
  /** From 1; 0 none. */
  readonly stage: number;
}

export interface KeySource {
  /** `account`, or the name of a case property. */
  readonly kind: string;
  readonly key: HashId;
  readonly source: HashId;
}

/** When rows of who is gone are worth the merge that removes them. */
export interface SweepLimits {
  /** Fewer rows than these are left where they are. */
  readonly least: number;
  /** Of all rows, 0 to 1. */
  readonly share: number;
}

export interface JourneyStore {
  /** Contacts of the sources, in blocks, in no particular order. */
  readContacts(query: ContactQuery): AsyncIterable<LoggedContact[]>;
  write(change: ProjectionWrite): Promise<void>;
  rememberKeys(workspace: number, keys: readonly KeySource[]): Promise<void>;
  /** Sources with an event that matches one of the filters. */
  sourcesMatching(workspace: number, filters: readonly EventFilter[]): Promise<HashId[]>;
  /** Every journey with a person's id in a range, in blocks, and what those people expressed, with its stage. */
  readJourneys(workspace: number, range: IdRange): AsyncIterable<StoredJourney[]>;
  readSignalStages(workspace: number, range: IdRange): Promise<SignalStage[]>;
  countSignals(workspace: number): Promise<number>;
  /** Moves signals to other stages. */
  restageSignals(workspace: number, version: number, stages: ReadonlyMap<HashId, number>): Promise<void>;
  /** Sources that hold events of the keys. */
  sourcesOfKeys(workspace: number, kind: string, keys: readonly HashId[]): Promise<KeySource[]>;
  /** Sources of a workspace's log whose hash falls in a slice, for a replay of everything. */
  sourcesInSlice(workspace: number, slice: number, slices: number): Promise<HashId[]>;
  countSources(workspace: number): Promise<number>;
  /** Signals of nobody known: reviews and mentions of strangers. */
  readSignalsOfNobody(query: Omit<ContactQuery, 'sources'>): Promise<LoggedContact[]>;
  /** Rows of a former version of a model. */
  dropStays(workspace: number, model: number): Promise<void>;
  /** Removes, of all workspaces, the rows that say who is gone, where they are many; returns the tables it swept. */
  sweepGone(limits: SweepLimits): Promise<string[]>;
}
