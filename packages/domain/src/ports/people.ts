import type { HashId } from '../shared/index';

/** Ends of an ownership without beginning or end; exact in both stores. */
export const SINCE_EVER = Number.MIN_SAFE_INTEGER;
export const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** A source of events while it belongs to somebody: from `from` (inclusive) to `until`, UTC milliseconds. */
export interface OwnedSource {
  readonly source: HashId;
  readonly from: number;
  readonly until: number;
}

/** What a journey says of its person at a glance. Times are UTC milliseconds. */
export interface PersonSummary {
  readonly person: HashId;
  readonly contacts: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Numbers of the last contact's touchpoint and channel. */
  readonly lastTouchpoint: number;
  readonly lastChannel: number;
  /** Net of refunds. */
  readonly revenue: number;
  readonly orders: number;
}

/** The last stay of a person in a model, and how their cycles went. */
export interface PersonStanding {
  readonly person: HashId;
  readonly stage: number;
  readonly entered: number;
  /** When it ended, or would lapse. */
  readonly leaves: number;
  /** Index among the ways a stay ends. */
  readonly how: number;
  readonly won: boolean;
  readonly cycles: number;
  readonly cyclesWon: number;
  /** Cycles before the last one that ended lost or by an exit. */
  readonly cyclesLostBefore: number;
}

export type PeopleOrder = 'recent' | 'value' | 'contacts';
export type PersonState = 'active' | 'dormant' | 'lost';

/** Filters of a list of people; words are already numbers of the workspace. */
export interface PeopleFilter {
  /** Only some of these. */
  readonly people?: readonly HashId[];
  readonly standing?: {
    /** Number of the model's version. */
    readonly model: number;
    /** 0-based. */
    readonly stage?: number;
    readonly state?: PersonState;
    readonly at: number;
    /** Half of the lapse spans before and after the goal, milliseconds. */
    readonly sleepsBefore: number;
    readonly sleepsAfter: number;
  };
  readonly touchpoint?: number;
  readonly channel?: number;
  readonly place?: number;
  /** Places the asker is limited to. */
  readonly within?: readonly number[];
}

/** Where a person stands in an order: the value ordered by, then the id, both falling. */
export interface PersonPosition {
  readonly person: HashId;
  readonly key: number;
}

export interface PeoplePage {
  readonly workspace: number;
  readonly order: PeopleOrder;
  readonly filter: PeopleFilter;
  readonly after: PersonPosition | undefined;
  readonly limit: number;
}

/** A source that holds events, bots' too. */
export interface SourceFacts {
  readonly source: HashId;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly userId: string;
  readonly anonymousId: string;
}

/** What the log says of the contacts of some sources, each message once. */
export interface ContactTally {
  readonly contacts: number;
  readonly orders: number;
  readonly revenue: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly channels: readonly { readonly channel: string; readonly contacts: number }[];
  readonly places: readonly string[];
}

/** Consent and companies as events said them: one row for each different thing said. */
export interface Statement {
  /** Granted categories, comma separated; `none` when all were refused; '' when the event said nothing. */
  readonly consent: string;
  readonly refused: string;
  readonly account: string;
  readonly accountName: string;
  readonly role: string;
  readonly lastAt: number;
}

/** People as journeys and log know them. */
export interface PeopleReader {
  list(page: PeoplePage): Promise<PersonPosition[]>;
  summarise(workspace: number, people: readonly HashId[]): Promise<PersonSummary[]>;
  standings(workspace: number, model: number, people: readonly HashId[]): Promise<PersonStanding[]>;
  /** Mean emotion of those who expressed any. */
  feelings(workspace: number, people: readonly HashId[]): Promise<ReadonlyMap<HashId, number>>;
  describeSources(workspace: number, sources: readonly HashId[]): Promise<SourceFacts[]>;
  tally(workspace: number, owned: readonly OwnedSource[]): Promise<ContactTally>;
  statements(workspace: number, owned: readonly OwnedSource[]): Promise<Statement[]>;
  /** Of the owners, those with a contact at one of the places. */
  ownersAtPlaces(
    workspace: number,
    owned: readonly (OwnedSource & { readonly owner: HashId })[],
    places: readonly string[],
  ): Promise<ReadonlySet<HashId>>;
}

/** What a source said of itself. */
export interface Profile {
  readonly source: HashId;
  readonly name: string;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly updatedAt: number;
}

export interface PeopleSearch {
  /** Lower case: names of people and strong identifiers that begin so. */
  readonly prefix: string;
  /** Words that begin some word of a name. */
  readonly words: readonly string[];
  /** Identifiers that are exactly what was asked. */
  readonly identifiers: readonly HashId[];
}

/** A name somebody is known by, in the order of names: the one of a profile, or a strong identifier. */
export interface KnownName {
  readonly key: string;
  /** Source of the profile, or identifier. */
  readonly id: HashId;
  readonly from: 'profile' | 'identifier';
}

/** People as the control store knows them. */
export interface PeopleDirectory {
  /** Present people found, at most `limit`. */
  search(workspace: number, search: PeopleSearch, limit: number): Promise<HashId[]>;
  profilesOf(workspace: number, sources: readonly HashId[]): Promise<Profile[]>;
  namesAfter(workspace: number, after: KnownName | undefined, limit: number): Promise<KnownName[]>;
  /** Of these people, those that claims made, and whether a strong identifier names them. */
  knownAmong(workspace: number, people: readonly HashId[]): Promise<ReadonlyMap<HashId, boolean>>;
  setApartAmong(workspace: number, people: readonly HashId[]): Promise<ReadonlySet<HashId>>;
  listSetApart(workspace: number, limit: number): Promise<HashId[]>;
  /** Names of the connections and files that events came from. */
  originNames(
    workspace: number,
    origins: { readonly connections: readonly number[]; readonly imports: readonly number[] },
  ): Promise<{
    readonly connections: ReadonlyMap<number, string>;
    readonly imports: ReadonlyMap<number, string>;
  }>;
}
