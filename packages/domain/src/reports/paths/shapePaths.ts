import {
  NOTHING,
  type PathCounts,
  type PathDetails,
  type PathDetailsQuery,
  REST,
} from '../../ports/reportStore';
import type { Words } from '../common/types';

export interface PathNode {
  readonly step: number;
  readonly name: string;
  readonly people: number;
  readonly customers: number | null;
  readonly started: number;
  readonly ended: number;
}

export interface PathLink {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly customers: number | null;
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

export interface PathExtras {
  /** Typical times, and people behind visits; undefined: not told. */
  readonly details: PathDetails | undefined;
  /** Whether each path is one customer's own. */
  readonly isOfOne: boolean;
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
  extras: PathExtras,
): { nodes: PathNode[]; links: PathLink[] } {
  const named = namedAt(links, top);
  const nameOf = (step: number, number: number): string =>
    named.get(step)?.has(number) ? wordOf(number) : OTHER;
  const more = detailsByName(extras, nameOf);
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
    const sum = people + (told.get(key)?.people ?? 0);
    const { customers = null, medianSeconds = null } = more.get(key) ?? {};
    told.set(key, { step, ...link, people: sum, customers: extras.isOfOne ? sum : customers, medianSeconds });
  }
  const least = minimumShare * total;
  return {
    nodes: [...nodes.entries()]
      .map(([key, node]) => {
        const customers = extras.isOfOne ? node.people : (more.get(key)?.customers ?? null);
        return { ...node, customers };
      })
      .sort((a, b) => a.step - b.step || b.people - a.people || (a.name < b.name ? -1 : 1)),
    links: [...told.values()]
      .filter(({ people }) => people >= least)
      .sort((a, b) => a.step - b.step || b.people - a.people || (a.from + a.to < b.from + b.to ? -1 : 1)),
  };
}

/** Details by the step and names of what they are of. */
function detailsByName(
  { details }: PathExtras,
  nameOf: (step: number, number: number) => string,
): ReadonlyMap<string, { customers: number; medianSeconds?: number }> {
  const all = new Map<string, { customers: number; medianSeconds?: number }>();
  for (const { step, from, to, median, customers } of details?.links ?? []) {
    const key = `${step}/${nameOf(step, from)}/${nameOf(step + 1, to)}`;
    all.set(key, { customers, medianSeconds: median / 1000 });
  }
  for (const { step, value, customers } of details?.nodes ?? [])
    all.set(`${step}/${nameOf(step, value)}`, { customers });
  return all;
}

/** The numbers that are shown, those of one word as the lowest of them; what would be called the rest is of it. */
export function shownOf(
  links: PathCounts['links'],
  { wordOf }: Words,
  { top }: PathLimits,
): PathDetailsQuery['shown'] {
  return [...namedAt(links, top)].flatMap(([step, numbers]) => {
    const known = new Map<string, number>([[OTHER, REST]]);
    return [...numbers]
      .sort((a, b) => a - b)
      .map((number) => {
        const word = wordOf(number);
        const as = known.get(word) ?? number;
        known.set(word, as);
        return { step, number, as };
      });
  });
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
