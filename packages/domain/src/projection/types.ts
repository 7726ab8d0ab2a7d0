import type { Actor } from '../events/index';
import type { HashId } from '../shared/index';

/** A contact as the log gives it to the projection, already matched against catalogue and model filters. */
export interface LoggedContact {
  readonly source: HashId;
  /** UTC milliseconds. */
  readonly time: number;
  readonly receivedAt: number;
  /** Node, batch and index in one number that grows with arrival. */
  readonly sequence: HashId;
  readonly messageHash: HashId;
  readonly actor: Actor;
  /** Number of the touchpoint; 0 unmapped. */
  readonly touchpoint: number;
  readonly channel: string;
  readonly place: string;
  readonly value: number;
  readonly account: string;
  /** Per model: bit k is set when an event filter of stage k matches. */
  readonly stageMasks: readonly number[];
  /** Per model: index of the exit rule whose event filter matches; −1 when none. */
  readonly exits: readonly number[];
  /** Values of the case properties the models name, '' where absent; in the order of the plan. */
  readonly cases: readonly string[];
  readonly name: string;
  readonly campaign: string;
  readonly campaignSource: string;
  /** Low half of the message's hash. */
  readonly message: number;
  /** Properties and context as JSON text for events that carry a signal; '' for the rest. */
  readonly signalProperties: string;
  readonly signalContext: string;
}

/** What a walk asks of a contact. */
export type MatchedContact = Pick<LoggedContact, 'time' | 'actor' | 'touchpoint' | 'stageMasks' | 'exits'>;

/** One person's journey as reports read it: arrays of equal length in the order of the domain. */
export interface ProjectedJourney {
  readonly person: HashId;
  /** Milliseconds × 2048 + rank among the events of the same millisecond. */
  readonly times: readonly number[];
  readonly touchpoints: readonly number[];
  readonly channels: readonly string[];
  /** Stage (from 1) the person is in after the contact, in the default model; 0 none. */
  readonly stages: readonly number[];
  readonly actors: readonly number[];
  readonly places: readonly string[];
  readonly values: readonly number[];
  /** Names of the events. */
  readonly names: readonly string[];
  readonly campaigns: readonly string[];
  readonly campaignSources: readonly string[];
  readonly accounts: readonly string[];
  /** With the time, says which event of the log a contact is. */
  readonly messages: readonly number[];
}
