import type { Link } from '@viaggio/contract/identity';

/** The proofs of one pair of identifiers, the oldest first. */
export interface LinkGroup {
  readonly key: string;
  readonly first: Link;
  readonly proofs: readonly Link[];
}

/** Links of the same two identifiers in the same state are one link with several proofs. */
export function groupLinks(links: readonly Link[]): readonly LinkGroup[] {
  const groups = new Map<string, Link[]>();
  for (const link of links.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time))) {
    const pair = [link.a, link.b].map(({ kind, value }) => `${kind}:${value}`).toSorted();
    const key = [...pair, link.state].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  return [...groups].flatMap(([key, proofs]) => (proofs[0] ? [{ key, first: proofs[0], proofs }] : []));
}
