import type { ProcessMapData } from '@viaggio/contract/reports';

type Activity = ProcessMapData['activities'][number];
type Edge = ProcessMapData['edges'][number];

/** What is drawn of a process: the rest would hide it. */
export interface ProcessPlan {
  readonly activities: readonly Activity[];
  readonly edges: readonly Edge[];
  /** How often an activity directly follows itself. */
  readonly repeats: ReadonlyMap<string, Edge>;
  readonly starts: readonly Activity[];
  readonly ends: readonly Activity[];
  readonly hidden: number;
}

/** Edges are drawn until they hold this share of all that happened between the activities shown. */
const COVERED = 0.8;

/**
 * The most frequent activities, and between them the most frequent edges until most of what happened is drawn; the
 * strongest way into and out of each activity is always there, so that none floats alone.
 */
export function processPlan(data: ProcessMapData, detail: number): ProcessPlan {
  const activities = data.activities.toSorted((a, b) => b.count - a.count).slice(0, detail);
  const shown = new Set(activities.map(({ name }) => name));
  const between = data.edges.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const repeats = new Map(between.filter(({ from, to }) => from === to).map((edge) => [edge.from, edge]));
  const ways = between.filter(({ from, to }) => from !== to).toSorted((a, b) => b.count - a.count);
  const kept = new Set([...covering(ways, (edge) => edge.count), ...strongest(ways)]);
  return {
    activities,
    edges: ways.filter((edge) => kept.has(edge)),
    repeats,
    starts: covering(byNumber(activities, 'starts'), (activity) => activity.starts),
    ends: covering(byNumber(activities, 'ends'), (activity) => activity.ends),
    hidden: data.activities.length - activities.length,
  };
}

function byNumber(activities: readonly Activity[], of: 'starts' | 'ends'): readonly Activity[] {
  return activities.filter((activity) => activity[of] > 0).toSorted((a, b) => b[of] - a[of]);
}

/** The first of a list in falling order that together hold most of it. */
function covering<T>(items: readonly T[], weight: (item: T) => number): readonly T[] {
  const all = items.reduce((sum, item) => sum + weight(item), 0);
  let held = 0;
  return items.filter((item) => {
    const needed = held < all * COVERED;
    held += weight(item);
    return needed;
  });
}

function strongest(ways: readonly Edge[]): readonly Edge[] {
  const out = new Map<string, Edge>();
  const into = new Map<string, Edge>();
  for (const way of ways) {
    if (!out.has(way.from)) out.set(way.from, way);
    if (!into.has(way.to)) into.set(way.to, way);
  }
  return [...out.values(), ...into.values()];
}
