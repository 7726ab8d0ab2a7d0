import { NOTHING, type PathCounts } from '../../ports/reportStore';
import type { Words } from '../common/types';

export interface PathNode {
  readonly step: number;
  readonly name: string;
  readonly people: number;
  readonly started: number;
  readonly ended: number;
}

export interface PathLink {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly medianSeconds: number | null;
}

/** What has no place of its own among the first of a step. */
export const OTHER = 'other';

export interface PathLimits {
  /** Names with a place of their own at each step. */
  readonly top: number;
  /** Share of all paths below which a link is not told. */
  readonly minimumShare: number;
}

interface Sums {
  people: number;
  started: number;
  ended: number;
}

/**
 * Nodes and links by name: at each step the names with most people, and `other` for the rest, so that everybody stays
 * counted: people of a node = those who came + who started = those who go on + who ended. What goes on beyond the last
 * step that is shown has not ended: it is told by neither.
 */
export function shapePaths(
  { links, total }: PathCounts,
  { wordOf }: Words,
  { top, minimumShare }: PathLimits,
): { nodes: PathNode[]; links: PathLink[] } {
  const named = namedAt(links, top);
  const nameOf = (step: number, number: number): string =>
    named.get(step)?.has(number) ? wordOf(number) : OTHER;
  const nodes = new Map<string, { step: number; name: string } & Sums>();
  const nodeAt = (step: number, number: number): Sums => {
    const name = nameOf(step, number);
    const key = `${step}/${name}`;
    const known = nodes.get(key);
    if (known) return known;
    const made = { step, name, people: 0, started: 0, ended: 0 };
    nodes.set(key, made);
    return made;
  };
  const told = new Map<string, PathLink>();
  for (const { step, from, to, people } of links) {
    if (from >= 0) {
      const node = nodeAt(step, from);
      node.people += people;
      if (step === 1) node.started += people;
      if (to === NOTHING) node.ended += people;
    } else nodeAt(step + 1, to).started += people;
    if (from < 0 || to < 0) continue;
    const link = { from: nameOf(step, from), to: nameOf(step + 1, to) };
    const key = `${step}/${link.from}/${link.to}`;
    told.set(key, { step, ...link, people: people + (told.get(key)?.people ?? 0), medianSeconds: null });
  }
  const least = minimumShare * total;
  return {
    nodes: [...nodes.values()].sort(
      (a, b) => a.step - b.step || b.people - a.people || (a.name < b.name ? -1 : 1),
    ),
    links: [...told.values()]
      .filter(({ people }) => people >= least)
      .sort((a, b) => a.step - b.step || b.people - a.people || (a.from + a.to < b.from + b.to ? -1 : 1)),
  };
}

/** The numbers that have a place of their own at each step: those with most people. */
export function namedAt(links: PathCounts['links'], top: number): ReadonlyMap<number, ReadonlySet<number>> {
  const people = new Map<number, Map<number, number>>();
  for (const { step, from, people: count } of links) {
    if (from < 0) continue;
    const counts = people.get(step) ?? new Map<number, number>();
    people.set(step, counts.set(from, (counts.get(from) ?? 0) + count));
  }
  const kept = new Map<number, Set<number>>();
  for (const [step, counts] of people) {
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    kept.set(step, new Set(sorted.slice(0, top).map(([number]) => number)));
  }
  return kept;
}
