/** A list of choices with weights that need not sum to one. */
export class Weighted<T> {
  private readonly items: readonly T[];
  private readonly ceilings: readonly number[];

  constructor(entries: readonly (readonly [T, number])[]) {
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    if (!(total > 0)) throw new Error('A weighted choice needs a positive weight');
    let sum = 0;
    this.items = entries.map(([item]) => item);
    this.ceilings = entries.map(([, weight]) => {
      sum += weight;
      return sum / total;
    });
  }

  /** The choice at a uniform number in [0, 1). */
  at(uniform: number): T {
    let i = 0;
    while (i < this.ceilings.length - 1 && uniform >= this.ceilings[i]!) i += 1;
    return this.items[i]!;
  }

  get choices(): readonly T[] {
    return this.items;
  }
}

/** From an object of weights. */
export function weightedOf<K extends string>(weights: Readonly<Partial<Record<K, number>>>): Weighted<K> {
  return new Weighted(Object.entries(weights) as [K, number][]);
}
