import { type Edge, findBridges } from './bridges';
import { isSmall } from './rules';
import type { PathsLike } from './types';

export type Link = PathsLike['links'][number];
export type Node = PathsLike['nodes'][number];

const keyOf = (step: number, name: string): string => `${step} ${name}`;
export const nodeKey = ({ step, name }: Node): string => keyOf(step, name);

/** Everything whose sum nobody is told: who ended, and places that are hidden. */
const APART = 'apart';

interface Unknown extends Edge {
  readonly people: number;
}

export interface Gap {
  readonly links: ReadonlySet<Link>;
  /** Something here is hidden: then so is who ended or began here. */
  readonly isTouched: boolean;
  /** A place that cannot be shown without giving something away; undefined: there is none. */
  readonly hideToo?: string;
}

interface Side {
  readonly node: Node;
  /** Who ended here, or began. */
  readonly apart: number;
  readonly own: readonly Link[];
}

const sum = (links: Iterable<{ readonly people: number }>): number =>
  [...links].reduce((all, { people }) => all + people, 0);

/** The ways from one step to the next: which to hide, until no place gives one of them away. */
export function hideGap(data: PathsLike, step: number, places: ReadonlySet<string>): Gap {
  const links = data.links.filter((link) => link.step === step && link.people > 0);
  const sides = sidesOf(data, step, links).filter(({ node }) => !places.has(nodeKey(node)));
  const around = data.nodes.filter((node) => node.step === step || node.step === step + 1);
  const hidden = new Set(
    links.filter(
      ({ people, from, to }) =>
        isSmall(people) || places.has(keyOf(step, from)) || places.has(keyOf(step + 1, to)),
    ),
  );
  const isTouched =
    hidden.size > 0 ||
    around.some((node) => places.has(nodeKey(node))) ||
    sides.some(({ node, own, apart }) => isSmall(apart) || isSmall(node.people - apart - sum(own)));
  if (!isTouched) return { links: hidden, isTouched };
  const isToldFromEnd = data.nodes.some((node) => node.step > 1 && node.started > 0);
  const free = sides.filter(({ node }) => (node.step === step) !== isToldFromEnd);
  for (;;) {
    const leak = findLeak(sides, free, { hidden, places, step });
    if (leak === undefined) return { links: hidden, isTouched };
    const more = smallestShown(leak.own, hidden);
    if (more === undefined) return { links: hidden, isTouched, hideToo: nodeKey(leak.node) };
    hidden.add(more);
  }
}

function sidesOf({ nodes }: PathsLike, step: number, links: readonly Link[]): Side[] {
  return [
    ...nodes
      .filter((node) => node.step === step)
      .map((node) => ({ node, apart: node.ended, own: links.filter(({ from }) => from === node.name) })),
    ...nodes
      .filter((node) => node.step === step + 1)
      .map((node) => ({ node, apart: node.started, own: links.filter(({ to }) => to === node.name) })),
  ];
}

const smallestShown = (links: readonly Link[], hidden: ReadonlySet<Link>): Link | undefined =>
  links.filter((link) => !hidden.has(link)).sort((a, b) => a.people - b.people)[0];

interface Hiding {
  readonly hidden: ReadonlySet<Link>;
  readonly places: ReadonlySet<string>;
  readonly step: number;
}

/** A place where few can be worked out: one hidden number alone, or what several leave when the rest is known. */
function findLeak(
  sides: readonly Side[],
  free: readonly Side[],
  { hidden, places, step }: Hiding,
): Side | undefined {
  const vertex = (at: number, name: string): string =>
    places.has(keyOf(at, name)) ? APART : keyOf(at, name);
  const ways = new Map<Link, Unknown>();
  for (const link of hidden) {
    ways.set(link, { a: vertex(step, link.from), b: vertex(step + 1, link.to), people: link.people });
  }
  const ends = new Map<Side, Unknown>(
    free.map((side) => [side, { a: nodeKey(side.node), b: APART, people: restOf(side) }]),
  );
  const known = findBridges([...ways.values(), ...ends.values()]);
  return sides.find((side) => {
    const own = side.own.flatMap((link) => ways.get(link) ?? []);
    const end = ends.get(side);
    const unknown = end === undefined ? own : [...own, end];
    const open = unknown.filter((one) => !known.has(one));
    return unknown.some((one) => known.has(one) && isSmall(one.people)) || isSmall(sum(open));
  });
}

/** Who of a place is on none of its ways. */
const restOf = ({ node, own }: Side): number => node.people - sum(own);
