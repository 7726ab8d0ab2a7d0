import type { PathsData } from '@viaggio/contract/reports';

type Node = PathsData['nodes'][number];
type Link = PathsData['links'][number];

/** Names that are no place. */
const REST = new Set(['other', 'none', 'unmapped']);

/** The first place by people, the way most take from it, and how many stop at their first contact. */
export interface PathsFinding {
  readonly start: Node;
  readonly next: Link | undefined;
  readonly stopped: number;
}

export function pathsFinding({ nodes, links }: PathsData): PathsFinding | undefined {
  const first = nodes.filter(({ step }) => step === 1);
  const start = largest(first.filter(({ name }) => !REST.has(name)));
  if (!start) return undefined;
  const next = largest(
    links.filter(({ step, from, to }) => step === 1 && from === start.name && !REST.has(to)),
  );
  return { start, next, stopped: first.reduce((sum, { ended }) => sum + ended, 0) };
}

/** Ways out of a place, or into it, most people first. */
export function linksOf(
  links: readonly Link[],
  node: Pick<Node, 'step' | 'name'>,
  side: 'out' | 'in',
): readonly Link[] {
  return links
    .filter((link) =>
      side === 'out'
        ? link.step === node.step && link.from === node.name
        : link.step === node.step - 1 && link.to === node.name,
    )
    .toSorted((a, b) => b.people - a.people);
}

function largest<T extends { readonly people: number }>(items: readonly T[]): T | undefined {
  return items.toSorted((a, b) => b.people - a.people)[0];
}
