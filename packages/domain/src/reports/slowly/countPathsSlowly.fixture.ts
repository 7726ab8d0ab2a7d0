import type { PathCounts, PathsQuery } from '../../ports/reportStore';
import { matchesAnyOf, type TravelContact, type Traveller } from './traveller.fixture';
import { labelsOf, peopleIn, type Traversal, traversalsOf } from './traversals.fixture';

/** A place on a path where there is nothing, and one where the path goes on beyond what is shown. */
const NOTHING = -1;
const BEYOND = -2;

/** Paths as `domain.md` defines them: each cut, shortened, laid on its places, and counted link by link. */
export function countPathsSlowly(travellers: readonly Traveller[], query: PathsQuery): PathCounts {
  const kept = traversalsOf(travellers, query).flatMap((it) => cut(it, query));
  const links = kept.flatMap(({ contacts }) => linksOf(labelsOf(contacts, query), query));
  const different = [...new Map(links.map((it) => [it.join(), it])).values()].sort(compareNumbers);
  return {
    links: different.map((link) => ({
      step: link[0],
      from: link[1],
      to: link[2],
      people: links.filter((it) => it.join() === link.join()).length,
    })),
    total: kept.length,
    customers: peopleIn(kept),
  };
}

/** From where it starts to where it ends, passing through; nothing when it does not. */
export function cut({ person, contacts }: Traversal, query: PathsQuery): Traversal[] {
  const first = query.startAt ? indexOf(contacts, query.startAt, 0) : 0;
  if (first === -1) return [];
  const last = query.endAt ? indexOf(contacts, query.endAt, first) : contacts.length - 1;
  if (last === -1) return [];
  const left = contacts.slice(first, last + 1);
  if (query.through && indexOf(left, query.through, 0) === -1) return [];
  return [{ person, contacts: left }];
}

function indexOf(contacts: readonly TravelContact[], anyOf: PathsQuery['exclude'], after: number): number {
  return contacts.findIndex((it, i) => i >= after && matchesAnyOf(it, anyOf));
}

type Link = readonly [step: number, from: number, to: number];

function linksOf(labels: readonly number[], query: PathsQuery): Link[] {
  const atEnd = query.endAt !== undefined && query.startAt === undefined;
  const shown = atEnd ? labels.slice(-query.steps) : labels.slice(0, query.steps);
  const empty = new Array<number>(query.steps - shown.length).fill(NOTHING);
  const places = atEnd ? [...empty, ...shown] : [...shown, ...empty];
  const beyond = !atEnd && labels.length > query.steps ? BEYOND : NOTHING;
  return places
    .map((from, i): Link => [i + 1, from, i + 1 === query.steps ? beyond : places[i + 1]!])
    .filter(([, from, to]) => from !== NOTHING || to !== NOTHING);
}

/** Element by element, as numbers; of two that begin alike the shorter first. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  if (at === -1) return a.length - b.length;
  return at < b.length ? a[at]! - b[at]! : 1;
}
