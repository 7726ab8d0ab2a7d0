/** Which of n things belong together: union by size with path halving, so that each step is almost constant. */
export class DisjointSets {
  private readonly parent: Int32Array;
  private readonly size: Int32Array;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i);
    this.size = new Int32Array(n).fill(1);
  }

  /** The thing that stands for the whole set of `x`. It changes when sets are united. */
  find(x: number): number {
    const { parent } = this;
    let node = x;
    while (parent[node]! !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  }

  /** Unites two different sets, given by their roots; returns the root that stays and the one that goes. */
  unite(x: number, y: number): { readonly root: number; readonly gone: number } {
    const [root, gone] = this.size[x]! >= this.size[y]! ? [x, y] : [y, x];
    this.parent[gone] = root;
    this.size[root]! += this.size[gone]!;
    return { root, gone };
  }
}
