import type { Actor, EventType } from '../events/index';
import type { HashId } from '../shared/index';
import type { StoredJourney } from './journeyStore';
import type { PeopleFilter, PersonSummary, Statement } from './people';
import type { Population } from './reportStore';
import type { TimelineStayRow } from './timeline';

/** An event as the log holds it. Times are UTC milliseconds. */
export interface LoggedEvent {
  readonly source: HashId;
  readonly time: number;
  readonly receivedAt: number;
  readonly messageHash: HashId;
  readonly type: EventType;
  readonly name: string;
  readonly actor: Actor;
  readonly bot: boolean;
  /** Number of the connection, and of the file when it came from one (0: none). */
  readonly connection: number;
  readonly import: number;
  readonly userId: string;
  readonly anonymousId: string;
  readonly account: string;
  readonly channel: string;
  readonly place: string;
  readonly value: number;
  readonly currency: string;
  readonly url: string;
  readonly referrer: string;
  readonly campaign: string;
  readonly campaignSource: string;
  readonly campaignMedium: string;
  /** JSON text. */
  readonly properties: string;
  readonly context: string;
}

/** A stay, and whose it is: a person, a company or a case. */
export interface KeyedStay extends TimelineStayRow {
  readonly key: HashId;
  readonly person: HashId;
}

/**
 * Everything, as a stream that is read no faster than it is used and whose question ends when the reader leaves. Blocks
 * are of any size. A fault of the store breaks the stream off.
 */
export interface ExportStore {
  /** People with a contact in the period, by id. */
  people(query: Population, filter: PeopleFilter): AsyncIterable<readonly PersonSummary[]>;
  /** Journeys of people with a contact in the period, whole. */
  journeys(query: Population): AsyncIterable<readonly StoredJourney[]>;
  /** Stays entered in the period, in a version of a model. */
  stays(query: Population, model: number): AsyncIterable<readonly KeyedStay[]>;
  /** Events of the period, bots' too, by source and then by time; `places`: only of these, null: all. */
  events(
    query: Pick<Population, 'workspace' | 'from' | 'end'> & { readonly places: readonly string[] | null },
  ): AsyncIterable<readonly LoggedEvent[]>;
  /** Of these people, those who belong to the population, whenever their contacts were. */
  membersAmong(query: Population, people: readonly HashId[]): Promise<ReadonlySet<HashId>>;
  /** All companies that events ever named, once each. */
  accounts(workspace: number): AsyncIterable<readonly string[]>;
  /** Whether any event ever said something of consent or of a company. */
  hasStatements(workspace: number): Promise<boolean>;
  /** Consent and companies as the events of these sources said them. */
  statementsOf(
    workspace: number,
    sources: readonly HashId[],
  ): Promise<readonly (Statement & { readonly source: HashId })[]>;
}
