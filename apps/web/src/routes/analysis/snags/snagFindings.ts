import type { Incident, SnagCost, SnagKind, SnagsData } from '@viaggio/contract/reports';
import { bucketStart } from '../retention/cells';

export interface SnagsApart {
  /** Somebody met them, in the order of the answer: the dearest first. */
  readonly met: readonly SnagKind[];
  /** They could have been met, and were not. */
  readonly calm: readonly SnagKind[];
  /** None of their events has ever come in: nothing is known of them. */
  readonly unmeasured: readonly SnagKind[];
}

export function snagsApart(kinds: readonly SnagKind[]): SnagsApart {
  return {
    met: kinds.filter(({ measured, people }) => measured && people > 0),
    calm: kinds.filter(({ measured, people }) => measured && people === 0),
    unmeasured: kinds.filter(({ measured }) => !measured),
  };
}

/** The dearest where money is known, else the one that most customers met. */
export function worstSnag(kinds: readonly SnagKind[]): SnagKind | undefined {
  const { met } = snagsApart(kinds);
  const value = ({ cost }: SnagKind) => cost.valueLost ?? 0;
  return met.toSorted((a, b) => value(b) - value(a) || b.people - a.people)[0];
}

/** `sure`: the loss is told from chance; `unsure`: it may be chance; `none`: they convert as others do, or more. */
export type CostState = 'few' | 'none' | 'unsure' | 'sure';

export function costState({ tooFew, difference, differenceInterval }: SnagCost): CostState {
  if (tooFew || difference === null) return 'few';
  if (difference <= 0) return 'none';
  return differenceInterval !== null && differenceInterval[0] > 0 ? 'sure' : 'unsure';
}

/** The 95 % interval of the money: that of the difference, at the same number of customers and the same order. */
export function valueInterval({
  valueLost,
  difference,
  differenceInterval,
}: SnagCost): readonly [number, number] | null {
  if (!valueLost || !difference || difference <= 0 || !differenceInterval) return null;
  const [low, high] = differenceInterval;
  return [(valueLost * Math.max(0, low)) / difference, (valueLost * high) / difference];
}

/** Days of a bucket of the trend that were unusual for this snag; undefined: none. */
export function unusualIn(
  start: string,
  by: SnagsData['trendBy'],
  id: string,
  incidents: readonly Incident[],
): Incident | undefined {
  const next = bucketStart(start, by, 1);
  return incidents.find(
    ({ about, kind, value, from, to }) =>
      about === 'snag' && kind === id && value === null && from < next && to >= start,
  );
}
