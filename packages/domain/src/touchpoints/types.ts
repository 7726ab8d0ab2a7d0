import type { Actor } from '../events/index';

/**
 * A filter over events: all parts given must hold; within a part any value may match. A filter without parts matches
 * nothing.
 */
export interface EventFilter {
  /** Event names, compared exactly. */
  readonly events?: readonly string[];
  readonly types?: readonly string[];
  readonly channels?: readonly string[];
  readonly actors?: readonly Actor[];
  /** Referrer classes: search, ai, social, comparison, marketplace, review, press, blog, email … */
  readonly referrers?: readonly string[];
  readonly places?: readonly string[];
  /** URL rules: a path pattern with `*` (any run of characters), matched against the path without query and without
   * a final slash. An event without an address matches none. */
  readonly urls?: readonly string[];
  readonly where?: readonly PropertyCondition[];
}

export const PROPERTY_OPERATORS = [
  'equals',
  'not_equals',
  'contains',
  'not_contains',
  'starts_with',
  'in',
  'greater',
  'at_least',
  'less',
  'at_most',
  'exists',
  'not_exists',
] as const;
export type PropertyOperator = (typeof PROPERTY_OPERATORS)[number];

/** A condition on a property of the event; dots reach into objects. */
export interface PropertyCondition {
  readonly property: string;
  readonly op: PropertyOperator;
  readonly value?: string | number | boolean | readonly (string | number)[];
}

/** A label in both languages of the product. */
export interface Bilingual {
  readonly it: string;
  readonly en: string;
}

/** A named kind of contact. Position in the catalogue decides when two match. */
export interface Touchpoint {
  /** Stable slug, unique in the workspace. */
  readonly id: string;
  /** Small integer used in the stores; never reused within a workspace; 0 is `unmapped`. */
  readonly number: number;
  readonly name: Bilingual;
  /** In the customer's words: "I compare prices". */
  readonly says: Bilingual;
  readonly channel: string;
  readonly control: 'owned' | 'paid' | 'earned';
  readonly contact: 'direct' | 'indirect';
  readonly setting: 'online' | 'offline';
  readonly moment: 'interest' | 'decision' | 'service' | 'none';
  readonly initiative: 'customer' | 'us';
  /** Matches when any of these does. */
  readonly filters: readonly EventFilter[];
}
