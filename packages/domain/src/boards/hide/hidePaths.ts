import { type Gap, hideGap, type Node, nodeKey } from './pathGap';
import { hiddenRows, isSmall, only } from './rules';
import type { PathsLike } from './types';

/**
 * Places and the ways between them. What few took is left out by name. Where anything between two steps is hidden, so
 * is who ended or began there: people of a place = who ended + who went on, and the gap would be what is missing.
 */
export function hidePaths(data: PathsLike) {
  const none = isSmall(data.total) || isSmall(data.customers);
  const { places, gaps } = none
    ? { places: new Set(data.nodes.map(nodeKey)), gaps: new Map<number, Gap>() }
    : hideAll(data);
  const hidden = new Set([...gaps.values()].flatMap(({ links }) => [...links]));
  return {
    names: namesOf(data, places),
    total: none ? null : data.total,
    customers: none ? null : data.customers,
    nodes: data.nodes
      .filter((node) => !places.has(nodeKey(node)))
      .map((node) => ({
        ...only(node, ['step', 'name', 'people']),
        started: gaps.get(node.step - 1)?.isTouched || isSmall(node.started) ? null : node.started,
        ended: gaps.get(node.step)?.isTouched || isSmall(node.ended) ? null : node.ended,
      })),
    links: data.links
      .filter((link) => !none && !hidden.has(link))
      .map((link) => only(link, ['step', 'from', 'to', 'people', 'medianSeconds'])),
  };
}

/** Hides places and ways until nothing is given away: each round hides one place more, or is the last. */
function hideAll(data: PathsLike): { places: ReadonlySet<string>; gaps: Map<number, Gap> } {
  const steps = [...new Set(data.nodes.map(({ step }) => step))].sort((a, b) => a - b);
  const wanted = new Set<string>();
  for (;;) {
    const places = hiddenPlaces(data.nodes, steps, wanted);
    const gaps = new Map<number, Gap>();
    let more: string | undefined;
    for (const step of steps) {
      const gap = hideGap(data, step, places);
      gaps.set(step, gap);
      more ??= gap.hideToo;
    }
    if (more === undefined) return { places, gaps };
    wanted.add(more);
  }
}

/** Places of one step add up to who is still on the way; from step to step it tells how few stopped. */
function hiddenPlaces(
  nodes: readonly Node[],
  steps: readonly number[],
  wanted: ReadonlySet<string>,
): Set<string> {
  const hidden = new Set<string>();
  let last: number | undefined;
  for (const step of steps) {
    const own = nodes.filter((node) => node.step === step);
    const total = own.reduce((sum, { people }) => sum + people, 0);
    const asked = own.flatMap((node, index) => (wanted.has(nodeKey(node)) ? [index] : []));
    const least = own.map(({ people }, index) => ({ people, index })).sort((a, b) => a.people - b.people)[0];
    const tells = last !== undefined && isSmall(Math.abs(last - total)) && least !== undefined;
    const gone = hiddenRows(
      own.map(({ people }) => [people]),
      tells ? [...asked, least.index] : asked,
    );
    for (const index of gone) hidden.add(nodeKey(own[index]!));
    // The first step adds up to the total, which is told.
    if (gone.size === 0 || last === undefined) last = total;
  }
  return hidden;
}

/** Words only of what is shown. */
function namesOf({ names, nodes }: PathsLike, places: ReadonlySet<string>) {
  const shown = new Set(nodes.filter((node) => !places.has(nodeKey(node))).map(({ name }) => name));
  return Object.fromEntries(Object.entries(names ?? {}).filter(([name]) => shown.has(name)));
}
