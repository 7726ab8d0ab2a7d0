export interface Edge {
  readonly a: string;
  readonly b: string;
}

/**
 * Edges that lie on no cycle. Where each vertex says the sum of its edges, these are exactly the ones whose number can
 * be worked out when no edge tells its own: along a cycle one may take what the next gives back. Tarjan, A note on
 * finding the bridges of a graph, 1974; without recursion, since chains are long.
 */
export function findBridges<E extends Edge>(edges: readonly E[]): Set<E> {
  const around = new Map<string, { readonly to: string; readonly edge: E }[]>();
  const add = (from: string, to: string, edge: E) => {
    const list = around.get(from) ?? [];
    list.push({ to, edge });
    around.set(from, list);
  };
  for (const edge of edges) {
    if (edge.a === edge.b) continue;
    add(edge.a, edge.b, edge);
    add(edge.b, edge.a, edge);
  }
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const bridges = new Set<E>();
  for (const root of around.keys()) {
    if (!order.has(root)) walk(root, { around, order, low, bridges });
  }
  return bridges;
}

interface Search<E> {
  readonly around: ReadonlyMap<string, readonly { readonly to: string; readonly edge: E }[]>;
  readonly order: Map<string, number>;
  readonly low: Map<string, number>;
  readonly bridges: Set<E>;
}

function walk<E>(root: string, { around, order, low, bridges }: Search<E>): void {
  const enter = (vertex: string) => {
    order.set(vertex, order.size);
    low.set(vertex, order.get(vertex)!);
  };
  const stack: { vertex: string; came: E | undefined; next: number }[] = [
    { vertex: root, came: undefined, next: 0 },
  ];
  enter(root);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = around.get(top.vertex)?.[top.next++];
    if (step === undefined) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent === undefined || top.came === undefined) continue;
      low.set(parent.vertex, Math.min(low.get(parent.vertex)!, low.get(top.vertex)!));
      if (low.get(top.vertex)! > order.get(parent.vertex)!) bridges.add(top.came);
    } else if (step.edge !== top.came) {
      if (order.has(step.to)) low.set(top.vertex, Math.min(low.get(top.vertex)!, order.get(step.to)!));
      else {
        enter(step.to);
        stack.push({ vertex: step.to, came: step.edge, next: 0 });
      }
    }
  }
}
