import type { BookMeasure, BookTotal, Reconciled } from './types';

/** Share of the books by which ours may differ: up to 1 % is good, up to 5 % asks for care. */
export const RECONCILED_WITHIN = { good: 0.01, fair: 0.05 } as const;

/** Difference as a share of the books; where these say 0, any difference is the whole. */
export function differenceShare({ books, ours }: Pick<Reconciled, 'books' | 'ours'>): number {
  if (books === ours) return 0;
  return books === 0 ? 1 : Math.abs(ours - books) / Math.abs(books);
}

/** 3 good, 2 take care, 1 weak. */
export function reconciledLevel(share: number): 1 | 2 | 3 {
  if (share <= RECONCILED_WITHIN.good) return 3;
  return share <= RECONCILED_WITHIN.fair ? 2 : 1;
}

/** Whether two spans of days have a day in common. Days compare as texts. */
export const overlaps = (a: Pick<BookTotal, 'from' | 'to'>, b: Pick<BookTotal, 'from' | 'to'>): boolean =>
  a.from <= b.to && b.from <= a.to;

/**
 * The signed total that speaks of figures over these days: of each measure the one signed last whose days touch them,
 * and among these the one that differs most.
 */
export function chooseReconciled(
  signed: readonly Reconciled[],
  days: { readonly from: string; readonly to: string },
): Reconciled | undefined {
  const latest = new Map<BookMeasure, Reconciled>();
  for (const one of signed) {
    if (!overlaps(one, days)) continue;
    const known = latest.get(one.measure);
    if (known === undefined || one.at > known.at) latest.set(one.measure, one);
  }
  return [...latest.values()].toSorted((a, b) => differenceShare(b) - differenceShare(a))[0];
}
