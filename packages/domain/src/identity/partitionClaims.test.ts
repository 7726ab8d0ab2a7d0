import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partitionClaims } from './partitionClaims';
import { randomClaims } from './testing/randomClaims';
import { claim } from './testing/tellClaims';

describe('partitionClaims', () => {
  it('puts claims together that an identifier connects, however far, refused ones included', () => {
    const chain = [claim('u1 e1', 1), claim('u2 e1', 2), claim('u2 w1', 3)];
    const other = [claim('u3 w3', 1)];
    expect(partitionClaims([chain[0]!, other[0]!, chain[2]!, chain[1]!])).toEqual([
      [chain[0], chain[2], chain[1]],
      other,
    ]);
    expect(partitionClaims([])).toEqual([]);
  });

  it('leaves no identifier in two groups and no claim out', () => {
    fc.assert(
      fc.property(randomClaims, ({ claims }) => {
        const groups = partitionClaims(claims);
        const ids = groups.map((group) => new Set(group.flatMap(({ a, b }) => [a.id, b.id])));
        expect(groups.flat().toSorted((x, y) => claims.indexOf(x) - claims.indexOf(y))).toEqual(claims);
        expect(ids.reduce((sum, set) => sum + set.size, 0)).toBe(
          new Set(ids.flatMap((set) => [...set])).size,
        );
        for (const group of groups) expect(partitionClaims(group)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
