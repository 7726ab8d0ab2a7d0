import { DisjointSets } from './disjointSets';
import { internClaims } from './internClaims';
import type { Claim } from './types';

/**
 * Claims in groups that have no identifier in common, refused ones included: what happens in one group cannot
 * change another, so replaying the groups apart gives the same people as replaying all of them. Groups come in the
 * order of their first claim, claims in the order given.
 */
export function partitionClaims(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const { a, b, ids } = internClaims(claims);
  const sets = new DisjointSets(ids.length);
  claims.forEach((_, i) => {
    const [x, y] = [sets.find(a[i]!), sets.find(b[i]!)];
    if (x !== y) sets.unite(x, y);
  });
  const groups = new Map<number, Claim[]>();
  claims.forEach((claim, i) => {
    const root = sets.find(a[i]!);
    const group = groups.get(root);
    if (group) group.push(claim);
    else groups.set(root, [claim]);
  });
  return [...groups.values()];
}
