/** A set of nodes for each root that has one, merged small into large, so that long runs of merges stay near-linear. */
export class RootedSets {
  private readonly sets = new Map<number, Set<number>>();

  add(root: number, node: number): void {
    const set = this.sets.get(root);
    if (set) set.add(node);
    else this.sets.set(root, new Set([node]));
  }

  has(root: number, node: number): boolean {
    return this.sets.get(root)?.has(node) ?? false;
  }

  /** The shorter of two sets and the root of the other one; undefined when either root has none. */
  shorter(x: number, y: number): { readonly nodes: ReadonlySet<number>; readonly other: number } | undefined {
    const ofX = this.sets.get(x);
    const ofY = this.sets.get(y);
    if (!ofX || !ofY) return undefined;
    return ofX.size <= ofY.size ? { nodes: ofX, other: y } : { nodes: ofY, other: x };
  }

  /** What `gone` has becomes `root`'s; `onBoth` hears of each node that both had. */
  merge(root: number, gone: number, onBoth?: (node: number) => void): void {
    const ofGone = this.sets.get(gone);
    if (!ofGone) return;
    this.sets.delete(gone);
    const ofRoot = this.sets.get(root);
    const [few, many] = (ofRoot?.size ?? 0) <= ofGone.size ? [ofRoot, ofGone] : [ofGone, ofRoot!];
    for (const node of few ?? []) {
      if (many.has(node)) onBoth?.(node);
      else many.add(node);
    }
    this.sets.set(root, many);
  }
}
