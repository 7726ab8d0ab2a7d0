import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, findBridges } from './bridges';

const connected = (edges: readonly Edge[], from: string, to: string): boolean => {
  const seen = new Set([from]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { a, b } of edges) {
      if (seen.has(a) === seen.has(b)) continue;
      seen.add(a).add(b);
      grew = true;
    }
  }
  return seen.has(to);
};

describe('bridges', () => {
  it('are the edges whose ends come apart without them', () => {
    const vertex = fc.constantFrom(...'abcdef');
    const graph = fc.array(fc.record({ a: vertex, b: vertex }), { maxLength: 12 });
    fc.assert(
      fc.property(graph, (edges) => {
        const slow = edges.filter(
          (edge) =>
            edge.a !== edge.b &&
            !connected(
              edges.filter((one) => one !== edge),
              edge.a,
              edge.b,
            ),
        );
        expect(findBridges(edges)).toEqual(new Set(slow));
      }),
      { numRuns: 500 },
    );
  });
});
