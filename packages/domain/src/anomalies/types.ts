/** Types of JSON, as properties of events are. */
export const JSON_KINDS = ['string', 'number', 'boolean', 'array', 'object', 'null'] as const;
export type JsonKind = (typeof JSON_KINDS)[number];

/** What came through one connection, of one local day of event time. */
export interface ConnectionDay {
  readonly connection: number;
  readonly events: number;
  /** Contacts of somebody known by an identifier, bots left out. */
  readonly contacts: number;
  readonly bots: number;
  /** Whose time was corrected as they arrived. */
  readonly corrected: number;
  /** Of those that came at once: stamped more than a minute after they arrived. */
  readonly future: number;
  /** Of those that came at once: stamped a whole number of hours (1 to 14) before they arrived, within two minutes. */
  readonly shifted: number;
  /** Contacts no touchpoint recognises. */
  readonly unmapped: number;
}

/** What arrived through one connection on a day, and how much of it says word for word what another event says. */
export interface ArrivalDay {
  readonly connection: number;
  readonly events: number;
  readonly twins: number;
}

/** What one connection brought of one place. */
export interface PlaceDay {
  readonly connection: number;
  readonly place: string;
  readonly events: number;
}

export interface PropertyDay {
  readonly name: string;
  /** Among the sampled events: how many values of each type; null is no value. */
  readonly kinds: Readonly<Partial<Record<JsonKind, number>>>;
}

export interface EventDay {
  readonly name: string;
  readonly events: number;
  /** Events that were looked into. */
  readonly sampled: number;
  readonly properties: readonly PropertyDay[];
}

/** One local day, measured. */
export interface DayMeasures {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly connections: readonly ConnectionDay[];
  readonly arrivals: readonly ArrivalDay[];
  readonly places: readonly PlaceDay[];
  readonly events: readonly EventDay[];
}

export const CHECKS = [
  'silence',
  'volume',
  'event_vanished',
  'property_new',
  'property_vanished',
  'type_drift',
  'doubled',
  'clocks',
  'bots',
  'unmapped',
  'place_missing',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** Something a check found. Its identity is everything but the two figures. */
export interface Anomaly {
  readonly check: CheckId;
  /** 0: of no connection in particular. */
  readonly connection: number;
  /** Event or place; ''. */
  readonly name: string;
  /** '' . */
  readonly property: string;
  /** Day it is about. */
  readonly day: string;
  /** What was, and what was expected: events, or shares of 0 to 1; of a silence hours, and the longest usual pause. */
  readonly value: number;
  readonly expected: number;
}

/** A check of the day: `today` against the days before, ascending, of which some may be missing. */
export type DayCheck = (before: readonly DayMeasures[], today: DayMeasures) => readonly Anomaly[];
