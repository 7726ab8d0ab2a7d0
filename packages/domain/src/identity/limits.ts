import type { KnownKind } from './types';

/** How many identifiers of each kind one person may have. Custom kinds have no limit. */
export type PersonLimits = Readonly<Record<KnownKind, number>>;

export const PERSON_LIMITS: PersonLimits = Object.freeze({
  userId: 1,
  email: 5,
  phone: 5,
  card: 3,
  device: 50,
  anonymousId: 100,
});
