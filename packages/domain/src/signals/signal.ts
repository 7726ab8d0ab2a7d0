import type { HashId } from '../shared/index';

/**
 * What a signal measures. `nps`, `csat`, `ces`: the survey metrics of the domain; `stars`: a rating out of five;
 * `rating`: one out of another number; `text`: words alone, in a survey or a message; `mention`: words in public;
 * `return_reason`: why something came back or was cancelled.
 */
export const METRICS = ['nps', 'csat', 'ces', 'stars', 'rating', 'text', 'mention', 'return_reason'] as const;
export type Metric = (typeof METRICS)[number];

/** Something expressed by somebody, in their own words or marks: survey answer, review, mention, return, message. */
export interface Signal {
  /** Hash of the message that carried it: one event carries one signal at most. */
  readonly messageHash: HashId;
  readonly source: HashId;
  /** Corrected event time, UTC milliseconds. */
  readonly time: number;
  /** Name of the event. */
  readonly name: string;
  readonly metric: Metric;
  /** `dismissed`: the question was seen and closed. Kept for the share asked, never counted as an answer. */
  readonly status: 'answered' | 'dismissed';
  /** null when only words were left. */
  readonly score: number | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  /** −2 (angry, lost) … +2 (delighted); null when nobody said. */
  readonly emotion: number | null;
  /** What comes in an event was said by the person. Inference from words is made, and marked, elsewhere. */
  readonly provenance: 'said';
  /** The customer's words, at most `MAX_WORDS` characters. */
  readonly text: string;
  /** Two or three letters (`it`, `en`), '' when unknown. */
  readonly language: string;
  /** Id of the touchpoint it speaks of, '' when the event does not say. */
  readonly touchpoint: string;
  /** Survey, question as asked, and version of its wording and scale: only equal ones may be compared. */
  readonly survey: string;
  readonly question: string;
  readonly version: string;
  readonly channel: string;
  readonly place: string;
  /** Whether we hold any identifier of who said it. */
  readonly respondentKnown: boolean;
}

/** What is read from the properties of an event, before it is bound to the event. */
export type Expression = Pick<
  Signal,
  | 'metric'
  | 'status'
  | 'score'
  | 'scaleMin'
  | 'scaleMax'
  | 'emotion'
  | 'text'
  | 'language'
  | 'touchpoint'
  | 'survey'
  | 'question'
  | 'version'
>;

/** Longest text kept of one signal, in UTF-16 units: a long review is about 2,000. */
export const MAX_WORDS = 5_000;
