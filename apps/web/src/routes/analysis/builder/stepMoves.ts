/** Changes to an ordered list of steps. All answer a new list. */

export function withMoved<T>(items: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const item = items[from];
  return item === undefined || to === from ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Where step `from` lands when it is dropped at height `y`, from the middles of all steps; its own does not count. */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  return middles.toSpliced(from, 1).filter((middle) => middle < y).length;
}
