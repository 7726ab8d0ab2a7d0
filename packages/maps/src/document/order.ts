import { generateNKeysBetween } from 'fractional-indexing';
import { type Entry, orderOf } from './layout';

/**
 * Gives `moved` orders that put them, as they follow each other, before the entry at index `at` of `others` (which are
 * sorted and hold none of them). Where two others have the same order, or one that nobody could have made, there is no
 * room: then all get new ones.
 */
export function placeBetween(others: readonly Entry[], moved: readonly Entry[], at: number): void {
  if (moved.length === 0) return;
  const index = Math.max(0, Math.min(at, others.length));
  const keys = keysBetween(others[index - 1], others[index], moved.length);
  if (keys) {
    moved.forEach((entry, i) => {
      writeOrder(entry, keys[i]!);
    });
    return;
  }
  const all = [...others.slice(0, index), ...moved, ...others.slice(index)];
  const fresh = generateNKeysBetween(null, null, all.length);
  all.forEach((entry, i) => {
    writeOrder(entry, fresh[i]!);
  });
}

function keysBetween(
  before: Entry | undefined,
  after: Entry | undefined,
  count: number,
): string[] | undefined {
  const [low, high] = [before ? orderOf(before) : null, after ? orderOf(after) : null];
  try {
    return generateNKeysBetween(low, high, count);
  } catch {
    return undefined;
  }
}

export function writeOrder(entry: Entry, order: string): void {
  if (entry.get('order') !== order) entry.set('order', order);
}

/**
 * Puts entries in the wanted order with the fewest new orders: the longest run that already rises keeps its own, the
 * others are placed between.
 */
export function arrange(wanted: readonly Entry[]): void {
  const kept = longestRise(wanted.map(orderOf));
  for (let from = 0; from < wanted.length; ) {
    if (kept.has(from)) {
      from++;
      continue;
    }
    let to = from;
    while (to < wanted.length && !kept.has(to)) to++;
    const keys = keysBetween(wanted[from - 1], wanted[to], to - from);
    if (!keys) {
      renumber(wanted);
      return;
    }
    for (let i = from; i < to; i++) writeOrder(wanted[i]!, keys[i - from]!);
    from = to;
  }
}

function renumber(entries: readonly Entry[]): void {
  const keys = generateNKeysBetween(null, null, entries.length);
  entries.forEach((entry, i) => {
    writeOrder(entry, keys[i]!);
  });
}

/** Indexes of a longest strictly rising subsequence; '' (no order yet) is never in it. */
function longestRise(orders: readonly string[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  orders.forEach((order, i) => {
    if (order === '') return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (orders[ends[middle]!]! < order) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(i);
  return kept;
}
