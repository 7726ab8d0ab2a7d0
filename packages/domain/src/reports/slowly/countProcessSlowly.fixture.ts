import type { ProcessCounts, ProcessQuery, TravelQuery } from '../../ports/reportStore';
import { attributeOf, distinct, sum, type Traveller } from './traveller.fixture';
import { peopleIn, stepsOf, type Traversal, traversalsOf } from './traversals.fixture';

/** A directly-follows pair inside one traversal. */
interface Pair {
  readonly traversal: Traversal;
  readonly from: number;
  readonly to: number;
  readonly time: number;
}

/** The process map: what follows directly on what, within each traversal. Sorted by value; by from, then to. */
export function countProcessSlowly(travellers: readonly Traveller[], query: ProcessQuery): ProcessCounts {
  const traversals = traversalsOf(travellers, query).map(
    (it): Traversal => ({ person: it.person, contacts: stepsOf(it.contacts, query) }),
  );
  const edges = edgesOf(traversals, query).sort((a, b) => b.count - a.count);
  const others = edges.slice(query.edges);
  return {
    activities: activitiesOf(traversals, query),
    edges: edges.slice(0, query.edges),
    otherEdges: { edges: others.length, count: sum(others.map(({ count }) => count)) },
    total: traversals.length,
    customers: peopleIn(traversals),
  };
}

function activitiesOf(traversals: readonly Traversal[], query: TravelQuery): ProcessCounts['activities'] {
  const labels = ({ contacts }: Traversal) => contacts.map((it) => attributeOf(it, query.by));
  return distinct(traversals.flatMap(labels)).map((value) => ({
    value,
    count: sum(traversals.map((it) => labels(it).filter((label) => label === value).length)),
    people: peopleIn(traversals.filter((it) => labels(it).includes(value))),
    starts: traversals.filter((it) => labels(it)[0] === value).length,
    ends: traversals.filter((it) => labels(it).at(-1) === value).length,
  }));
}

function edgesOf(traversals: readonly Traversal[], query: TravelQuery): ProcessCounts['edges'][number][] {
  const pairs = traversals.flatMap((it) => pairsOf(it, query));
  const froms = distinct(pairs.map((it) => it.from));
  return froms.flatMap((from) => {
    const after = pairs.filter((it) => it.from === from);
    return distinct(after.map((it) => it.to)).map((to) => {
      const here = after.filter((it) => it.to === to);
      const times = here.map((it) => it.time);
      const people = peopleIn(here.map((it) => it.traversal));
      return { from, to, count: here.length, people, median: medianOf(times) };
    });
  });
}

function pairsOf(traversal: Traversal, query: TravelQuery): Pair[] {
  return traversal.contacts.slice(1).map((contact, i) => {
    const before = traversal.contacts[i]!;
    return {
      traversal,
      from: attributeOf(before, query.by),
      to: attributeOf(contact, query.by),
      time: contact.time - before.time,
    };
  });
}

/** The middle one; of an even number the mean of the two in the middle, as process maps are published. */
function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
