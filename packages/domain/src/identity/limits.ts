import type { KnownKind } from './types';

/** How many identifiers of each kind one person may have. Custom kinds have no limit. */
export type PersonLimits = Readonly<Record<KnownKind, number>>;

/** From so many identifiers on, or where no more of a strong kind would fit, somebody should look whether it is one person. */
export const GIANT_IDENTIFIERS = 20;

export const PERSON_LIMITS: PersonLimits = Object.freeze({
  userId: 1,
  email: 5,
  phone: 5,
  card: 3,
  device: 50,
  anonymousId: 100,
});
