import type { LifecycleBucket } from '@viaggio/contract/reports';

export const FIGURES = ['active', 'new', 'returning', 'back', 'quiet'] as const;

/** The bucket a sentence can be about: the last whole one, or the one that runs where there is none. */
export function toldBucket(buckets: readonly LifecycleBucket[]): LifecycleBucket | undefined {
  return buckets.findLast(({ complete }) => complete) ?? buckets.at(-1);
}

/** Who came less who went quiet: how much more, or less, customers are active than in the bucket before. */
export function growthOf({ new: fresh, back, quiet }: LifecycleBucket): number | null {
  return quiet === null ? null : fresh + back - quiet;
}

/** The bucket that a cell is of, `quiet.2026-03-02`. */
export function startOfCell(cell: string | undefined): string | undefined {
  return cell?.split('.')[1];
}
