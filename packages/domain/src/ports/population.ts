import type { NumberedRule } from './segmentRules';

/** Whose journeys are read. Times are UTC milliseconds, [from, end). */
export interface Population {
  readonly workspace: number;
  readonly unit: 'person' | 'account';
  readonly from: number;
  readonly end: number;
  /** What happened after it is not known yet: contacts at or after it are not read. */
  readonly asOf: number;
  /** Only journeys with a contact at one of these places; undefined: all. */
  readonly places: readonly number[] | undefined;
  /** Only people who belong to it; of companies, only the contacts of such people. */
  readonly segment?: NumberedRule | undefined;
}

/** An attribute of a contact that journeys hold as a number. */
export type ContactAttribute = 'touchpoint' | 'event' | 'channel' | 'stage' | 'place' | 'campaign' | 'source';

/** By what of a contact a report tells its people apart: the `top` values that most have, and all others as REST. */
export interface ToldApart {
  readonly by: ContactAttribute;
  readonly top: number;
}
