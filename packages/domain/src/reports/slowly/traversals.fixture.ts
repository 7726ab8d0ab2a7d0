import type { TravelQuery } from '../../ports/reportStore';
import type { HashId } from '../../shared/index';
import {
  attributeOf,
  inPeriod,
  matchesAnyOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** One journey in the period, or one session of it. */
export interface Traversal {
  readonly person: HashId;
  readonly contacts: readonly TravelContact[];
}

/** What travels through the period: excluded contacts are taken away first, then visits are told apart. */
export function traversalsOf(travellers: readonly Traveller[], query: TravelQuery): Traversal[] {
  return travellersOf(travellers, query).flatMap(({ person, contacts }) => {
    const kept = contacts.filter((it) => inPeriod(it, query) && !matchesAnyOf(it, query.exclude));
    const parts = query.scope === 'session' ? visitsOf(kept, query) : [kept];
    return parts.filter((part) => part.length > 0).map((part) => ({ person, contacts: part }));
  });
}

/**
 * Contacts that stand alone are visits of their own; the others belong together while no pause between two of them
 * is longer than the gap. The same rule as `splitSessions`, on milliseconds.
 */
function visitsOf(contacts: readonly TravelContact[], query: TravelQuery): TravelContact[][] {
  const isAlone = (contact: TravelContact) => query.alone.includes(contact.touchpoint);
  const alone = contacts.filter(isAlone).map((contact) => [contact]);
  const direct = contacts.filter((contact) => !isAlone(contact));
  const isPause = (i: number) =>
    i > 0 && query.gap !== null && direct[i]!.time - direct[i - 1]!.time > query.gap;
  const visitNumber = (i: number) => direct.slice(0, i + 1).filter((_, j) => isPause(j)).length;
  const visits = Array.from({ length: direct.length }, (_, visit) =>
    direct.filter((_, i) => visitNumber(i) === visit),
  );
  return [...alone, ...visits];
}

/** The contacts that are steps: of equal neighbours the first, when repeats collapse. */
export function stepsOf(contacts: readonly TravelContact[], query: TravelQuery): TravelContact[] {
  const label = (i: number) => attributeOf(contacts[i]!, query.by);
  return contacts.filter((_, i) => !query.collapse || i === 0 || label(i) !== label(i - 1));
}

export function labelsOf(contacts: readonly TravelContact[], query: TravelQuery): number[] {
  return stepsOf(contacts, query).map((it) => attributeOf(it, query.by));
}

export const peopleIn = (traversals: readonly Traversal[]): number =>
  new Set(traversals.map((it) => it.person)).size;
