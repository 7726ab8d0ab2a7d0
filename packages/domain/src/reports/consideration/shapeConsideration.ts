import type { ConsideredUnit, ConsideringCounts } from '../../ports/relationStore';
import { MIN_ANSWERS } from '../../statistics/index';
import { ratio, type Words } from '../common/types';
import { type FourCells, relativeRisk } from './relativeRisk';

export interface ConsiderationRow extends FourCells {
  readonly name: string;
  readonly shareOfBuyers: number | null;
  readonly shareOfOthers: number | null;
  readonly lift: number | null;
  readonly interval: [number, number] | null;
  readonly evidence: number;
  readonly tooFew: boolean;
  /** A step of buying itself: told apart, after all others. */
  readonly buying: boolean;
}

/** Levels of the buyers' times that others are followed for: the middle of each hundredth. */
export const EXPOSURE_LEVELS: readonly number[] = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);

/** The strongest evidence first; where there is none, what most customers had. Steps of buying itself come last. */
export function shapeConsideration(
  { buyers, others }: Pick<ConsideringCounts, 'buyers' | 'others'>,
  units: readonly ConsideredUnit[],
  words: Words,
  buying: ReadonlySet<string> = new Set(),
): ConsiderationRow[] {
  return units
    .map((one) => {
      const name = words.wordOf(one.unit);
      const cells = {
        buyersDid: one.buyers,
        othersDid: one.others,
        buyersDidNot: buyers - one.buyers,
        othersDidNot: others - one.others,
      };
      return { ...rowOf(name, cells), buying: buying.has(name) };
    })
    .sort(
      (a, b) =>
        Number(a.buying) - Number(b.buying) ||
        Number(a.tooFew) - Number(b.tooFew) ||
        b.evidence - a.evidence ||
        b.buyersDid + b.othersDid - a.buyersDid - a.othersDid ||
        (a.name < b.name ? -1 : 1),
    );
}

function rowOf(name: string, cells: FourCells): Omit<ConsiderationRow, 'buying'> {
  const { buyersDid, othersDid, buyersDidNot, othersDidNot } = cells;
  const buyers = buyersDid + buyersDidNot;
  const others = othersDid + othersDidNot;
  const margins = [buyers, others, buyersDid + othersDid, buyersDidNot + othersDidNot];
  const tooFew = margins.some((margin) => margin < MIN_ANSWERS);
  const { lift, interval, evidence } = tooFew ? NOTHING_SAID : relativeRisk(cells);
  return {
    name,
    ...cells,
    shareOfBuyers: ratio(buyersDid, buyers),
    shareOfOthers: ratio(othersDid, others),
    lift,
    interval: interval && [interval[0], interval[1]],
    evidence,
    tooFew,
  };
}

const NOTHING_SAID = { lift: null, interval: null, evidence: 0 } as const;
