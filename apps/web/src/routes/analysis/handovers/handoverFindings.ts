import type { Handover } from '@viaggio/contract/reports';

/** What a passage is judged by. */
export interface Passed {
  readonly outcome: Pick<Handover['outcome'], 'share' | 'interval'>;
  readonly baseline: Pick<Handover['outcome'], 'share' | 'interval'> | null;
  readonly difference: number | null;
}

/**
 * 95 % interval of the share of those who passed less that of those who stayed, from the Wilson intervals of the two
 * (Newcombe 1998, "Interval estimation for the difference between independent proportions", method 10). null: unknown.
 */
export function differenceInterval({
  outcome,
  baseline,
}: Omit<Passed, 'difference'>): readonly [number, number] | null {
  if (outcome.share === null || !outcome.interval || !baseline?.interval || baseline.share === null)
    return null;
  const [low, high] = outcome.interval;
  const [baseLow, baseHigh] = baseline.interval;
  const difference = outcome.share - baseline.share;
  return [
    difference - Math.hypot(outcome.share - low, baseHigh - baseline.share),
    difference + Math.hypot(high - outcome.share, baseline.share - baseLow),
  ];
}

/** How those who pass do against those who stay; `same`: the difference may be chance. */
export type HandoverState = 'few' | 'same' | 'loses' | 'gains';

export function handoverState(handover: Passed): HandoverState {
  const between = handover.difference === null ? null : differenceInterval(handover);
  if (!between) return 'few';
  if (between[1] < 0) return 'loses';
  return between[0] > 0 ? 'gains' : 'same';
}

/** The handover that surely loses most: in money where it is known, else in customers. */
export function worstHandover(handovers: readonly Handover[]): Handover | undefined {
  const missing = ({ difference, outcome }: Handover) => -(difference ?? 0) * outcome.followed;
  return handovers
    .filter((handover) => handoverState(handover) === 'loses')
    .toSorted((a, b) => (b.valueLost ?? 0) - (a.valueLost ?? 0) || missing(b) - missing(a))[0];
}

export function handoverFrom(handovers: readonly Handover[], from: string, to: string): Handover | undefined {
  return handovers.find((each) => each.from === from && each.to === to);
}
