import type { EventFilter } from '../touchpoints/index';

/**
 * Contacts a report looks for, in the numbers that journeys hold. All parts given must hold; within a part any value
 * may match. A filter without parts matches nothing.
 */
export interface NumberedFilter {
  /** 0: unmapped. */
  readonly touchpoints?: readonly number[];
  readonly channels?: readonly number[];
  /** Numbers of event names. */
  readonly events?: readonly number[];
  readonly places?: readonly number[];
  /** 0 customer, 1 brand, 2 third. */
  readonly actors?: readonly number[];
  /** What journeys do not hold, asked of the log: addresses, properties, types, referrers. */
  readonly logged?: EventFilter;
}

/** Any of them may match. */
export type AnyOf = readonly NumberedFilter[];
