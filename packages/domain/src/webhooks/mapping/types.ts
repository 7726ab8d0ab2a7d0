import type { EventType } from '../../events/index';

/** Where a value stands in a delivery: `customer.email`, `items[0].name`, `answers[type=email].email`, `$.id`. */
export type PathText = string;
export type Plain = string | number | boolean;

/** How a value is to be read. `minor`: an amount in the smallest unit of its currency; `time`: answered as ISO 8601. */
export const VALUE_FORMS = ['text', 'lower', 'number', 'minor', 'boolean', 'time'] as const;
export type ValueForm = (typeof VALUE_FORMS)[number];

/** How a time is written; `auto`: as collection reads it (ISO 8601, seconds or milliseconds since 1970). */
export const TIME_FORMATS = ['auto', 'seconds', 'milliseconds', 'day-first', 'month-first'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

/** A value of an event: a path alone, or exactly one source with how to read what it finds. */
export type ValueRule = PathText | ValueSource;

export interface ValueSource {
  /** A constant. */
  readonly value?: Plain;
  readonly path?: PathText;
  /** A header of the request, in lower case. */
  readonly header?: string;
  /** The first that is there and not empty. */
  readonly first?: readonly ValueRule[];
  /** Those that are there, with `by` between them. */
  readonly join?: readonly ValueRule[];
  readonly by?: string;
  /** A list in the delivery; each of its entries becomes an object of `each`. */
  readonly list?: PathText;
  readonly each?: Readonly<Record<string, ValueRule>>;
  /** The first less the second; the second counts as zero where it is missing. */
  readonly subtract?: readonly [ValueRule, ValueRule];
  /** One of `cases` by the text of a value, else `otherwise`. */
  readonly choose?: ValueRule;
  readonly cases?: Readonly<Record<string, Plain>>;
  readonly otherwise?: Plain;
  readonly as?: ValueForm;
  /** Of `minor`: the currency, whose digits count. */
  readonly currency?: ValueRule;
  /** Of `time`. */
  readonly format?: TimeFormat;
  /** Of `time` without a zone of its own: an IANA name; UTC when absent. */
  readonly zone?: string;
}

/** All that is said must hold. */
export interface Condition {
  readonly of: ValueRule;
  readonly in?: readonly Plain[];
  readonly not?: readonly Plain[];
  readonly exists?: boolean;
}

/** One kind of event that a delivery can hold. */
export interface MappingRule {
  /** For people. */
  readonly name: string;
  readonly when: readonly Condition[];
  /** A list: each entry becomes an event of its own, and paths begin at it (`$.` at the delivery). */
  readonly each?: PathText;
  readonly type: Extract<EventType, 'track' | 'identify' | 'group'>;
  readonly event?: ValueRule;
  /** What makes the event one: the same parts are the same event, however often it is delivered. */
  readonly id: readonly ValueRule[];
  readonly time?: ValueRule;
  readonly userId?: ValueRule;
  readonly anonymousId?: ValueRule;
  readonly groupId?: ValueRule;
  /** Identifiers of other systems, by their kind: `shopify`. */
  readonly externalIds: Readonly<Record<string, ValueRule>>;
  readonly traits: Readonly<Record<string, ValueRule>>;
  readonly properties: Readonly<Record<string, ValueRule>>;
}

/** How what somebody else's system sends becomes events. Data only: nothing in it is run. */
export interface WebhookMapping {
  readonly version: 1;
  /** A list whose entries are deliveries of their own; `$` when the body itself is the list. */
  readonly each?: PathText;
  /** Deliveries that are left aside: tests, for example. */
  readonly ignore: readonly Condition[];
  readonly rules: readonly MappingRule[];
}
