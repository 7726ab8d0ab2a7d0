/** Counts of people from 1 to 4 are never shown to whoever holds a link. */
export const LEAST_SHOWN = 5;

/** Tells something about so few that they could be known. */
export const isSmall = (count: number): boolean => count > 0 && count < LEAST_SHOWN;

/** A count as the public reads it; null: hidden. */
export type Shown = number | null;

export const shown = (count: number): Shown => (isSmall(count) ? null : count);

/**
 * Which parts of a whole stay hidden. Each row holds the counts of one part that add up, column by column, to sums the
 * reader knows. A row with a small count hides whole; then, since a single gap is what is missing from the sum, more
 * rows hide, the smallest first, until two at least are gone and no column's missing sum is itself small (secondary
 * suppression: Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
 * `hidden`: rows that are not shown whatever they hold, such as what a list leaves out.
 */
export function hiddenRows(
  rows: readonly (readonly number[])[],
  hidden: readonly number[] = [],
): ReadonlySet<number> {
  const gone = new Set(hidden);
  rows.forEach((row, index) => {
    if (row.some(isSmall)) gone.add(index);
  });
  if (gone.size === 0) return gone;
  const rest = rows
    .map((row, index) => ({ index, size: Math.max(0, ...row) }))
    .filter(({ index, size }) => !gone.has(index) && size > 0)
    .sort((a, b) => a.size - b.size || a.index - b.index);
  for (const { index } of rest) {
    if (gone.size >= 2 && !sumsOf(rows, gone).some(isSmall)) break;
    gone.add(index);
  }
  return gone;
}

function sumsOf(rows: readonly (readonly number[])[], of: ReadonlySet<number>): number[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    [...of].reduce((sum, index) => sum + (rows[index]?.[column] ?? 0), 0),
  );
}

/**
 * Counts of which each holds the next: who came this far. One that differs from the last one shown by fewer than five
 * would tell, by subtraction, how few stopped between; it hides.
 */
export function shownChain(counts: readonly number[]): Shown[] {
  let last: number | undefined;
  return counts.map((count) => {
    if (isSmall(count)) return null;
    if (last !== undefined && isSmall(Math.abs(last - count))) return null;
    last = count;
    return count;
  });
}

/** These fields of an answer and no others: what a report says besides, today or later, is not shown before it has a rule. */
export function only<T extends object, K extends keyof T>(given: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap((key) => (key in given ? [[key, given[key]]] : []))) as Pick<T, K>;
}
