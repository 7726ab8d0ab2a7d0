/** How a figure differs from the one before. */
export type Change =
  /** Relative: 0.12 is 12 % more than `before`. */
  | { readonly kind: 'relative'; readonly by: number; readonly before: number }
  /** Absolute, in the figure's own unit. */
  | { readonly kind: 'absolute'; readonly by: number }
  /** Too few before for a share to mean anything. */
  | { readonly kind: 'from'; readonly before: number };

/** A share of fewer than these says more of chance than of customers. */
const FEWEST = 20;

export function changeOfCount(now: number | null, before: number | null): Change | undefined {
  if (now === null || before === null) return undefined;
  if (before < FEWEST) return { kind: 'from', before };
  return { kind: 'relative', by: now / before - 1, before };
}

export function changeOfMean(
  now: number | null | undefined,
  before: number | null | undefined,
): Change | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined;
  return { kind: 'absolute', by: now - before };
}
