import type { FunnelQuery } from '../../ports/reportStore';
import { inPeriod, matchesAnyOf, type TravelContact } from './traveller.fixture';

/** How far one person came: indexes of the contacts that are steps, in the order in which they were taken. */
export type Chain = readonly number[];

/** Contacts from which the person may set out, ascending. */
export function startsOf(contacts: readonly TravelContact[], query: FunnelQuery): number[] {
  const first = query.order === 'any' ? query.steps.flat() : (query.steps[0] ?? []);
  const starts = contacts.flatMap((it, i) =>
    inPeriod(it, query) && matchesAnyOf(it, first) && heldOf(it, query) !== undefined ? [i] : [],
  );
  return query.start === 'first' ? starts.slice(0, 1) : starts;
}

/** What must be the same in all steps; undefined: the contact has none of it, and fills no step. */
function heldOf(contact: TravelContact, { hold }: FunnelQuery): string | undefined {
  if (hold === undefined) return 'nothing is held';
  if ('property' in hold) return contact.held || undefined;
  return contact[hold.attribute] === 0 ? undefined : String(contact[hold.attribute]);
}

const isOfOne = (a: TravelContact, b: TravelContact, query: FunnelQuery): boolean =>
  heldOf(a, query) === heldOf(b, query);

/** The chain that counts, of all there are; undefined when the person never set out. */
export function bestChain(contacts: readonly TravelContact[], query: FunnelQuery): Chain | undefined {
  const starts = startsOf(contacts, query);
  const chains =
    query.order === 'any'
      ? starts.map((start) => attemptFrom(start, contacts, query))
      : starts.flatMap((start) => chainsAfter([start], contacts, query));
  return chains.sort(compareChains)[0];
}

/** Deepest first; then the earliest last element, the latest first one, and the others, from the end, as late. */
export function compareChains(a: Chain, b: Chain): number {
  if (a.length !== b.length) return b.length - a.length;
  const last = a.length - 1;
  if (a[last] !== b[last]) return a[last]! - b[last]!;
  if (a[0] !== b[0]) return b[0]! - a[0]!;
  for (let i = last - 1; i > 0; i--) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

/** The chain itself and every longer one that begins like it. */
function chainsAfter(chain: Chain, contacts: readonly TravelContact[], query: FunnelQuery): Chain[] {
  const step = query.steps[chain.length];
  if (!step) return [chain];
  const longer = contacts.flatMap((contact, i) => {
    const next = [...chain, i];
    const isNext = i > chain.at(-1)! && matchesAnyOf(contact, step);
    const isSame = isOfOne(contact, contacts[chain[0]!]!, query);
    return isNext && isSame && isAllowed(next, contacts, query) ? [next] : [];
  });
  return [chain, ...longer.flatMap((next) => chainsAfter(next, contacts, query))];
}

function isAllowed(chain: Chain, contacts: readonly TravelContact[], query: FunnelQuery): boolean {
  const [first, last] = [chain[0]!, chain.at(-1)!];
  if (!isWithin(contacts[first]!, contacts[last]!, query)) return false;
  const between = contacts.map((_, i) => i).filter((i) => i > first && i < last && !chain.includes(i));
  if (query.order === 'strict' && between.length > 0) return false;
  return !between.some((i) => matchesAnyOf(contacts[i]!, query.exclude));
}

const isWithin = (first: TravelContact, later: TravelContact, { window }: FunnelQuery): boolean =>
  window === null || later.time - first.time <= window;

/** Steps in any order: every contact fills the first open step it matches, until one that is excluded. */
function attemptFrom(start: number, contacts: readonly TravelContact[], query: FunnelQuery): Chain {
  const open = new Set(query.steps.keys());
  const chain: number[] = [];
  for (let i = start; i < contacts.length; i++) {
    const contact = contacts[i]!;
    if (!isWithin(contacts[start]!, contact, query)) break;
    const isSame = isOfOne(contact, contacts[start]!, query);
    const step = [...open].find((it) => isSame && matchesAnyOf(contact, query.steps[it]!));
    if (step !== undefined) {
      open.delete(step);
      chain.push(i);
    } else if (matchesAnyOf(contact, query.exclude)) break;
  }
  return chain;
}
