import type { ConsiderationRow } from '@viaggio/contract/reports';

/** What a line is drawn of. */
export type Told = Pick<ConsiderationRow, 'tooFew' | 'lift' | 'interval'>;

/** A scale of ratios: twice as much lies as far from 1 as half as much. */
export interface LiftScale {
  readonly ticks: readonly number[];
  /** Where a ratio stands, 0..1; what lies beyond the scale stands at its end. */
  readonly at: (ratio: number) => number;
  /** Whether it lies beyond the scale, and at which of its ends. */
  readonly beyond: (ratio: number) => 'low' | 'high' | undefined;
}

/** However wide an interval: beyond a 64th and 64 times everything is "much". */
const WIDEST = 64;

/** From the least to the largest that is told, at least from a half to twice, in doublings. */
export function liftScale(rows: readonly Told[]): LiftScale {
  const ends = rows
    .filter(({ tooFew }) => !tooFew)
    .flatMap(({ lift, interval }) => [...(lift === null ? [] : [lift]), ...(interval ?? [])])
    .filter((ratio) => ratio > 0);
  const low = Math.max(-Math.log2(WIDEST), Math.floor(Math.log2(Math.min(0.5, ...ends))));
  const high = Math.min(Math.log2(WIDEST), Math.ceil(Math.log2(Math.max(2, ...ends))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, n) => 2 ** (low + n)),
    at: (ratio) => {
      const place = (Math.log2(Math.max(ratio, 2 ** (low - 1))) - low) / (high - low);
      return Math.min(1, Math.max(0, place));
    },
    beyond: (ratio) => (ratio < 2 ** low ? 'low' : ratio > 2 ** high ? 'high' : undefined),
  };
}

/** Every other doubling is named where there are many; 1 always is. */
export const isNamed = (tick: number, ticks: readonly number[]): boolean =>
  ticks.length < 8 || Math.log2(tick) % 2 === 0;

/** `more`, `less`: the interval leaves out 1; `same`: it holds 1, and the difference may be chance. */
export type LiftState = 'few' | 'same' | 'more' | 'less';

export function liftState({ tooFew, lift, interval }: Told): LiftState {
  if (tooFew || lift === null || !interval) return 'few';
  if (interval[0] > 1) return 'more';
  return interval[1] < 1 ? 'less' : 'same';
}

/**
 * What goes with buying most surely, and what with not buying. Rows come with the strongest evidence first. Steps of
 * buying itself are passed over: that who is at the checkout buys says nothing of what convinces.
 */
export function strongest(rows: readonly ConsiderationRow[]) {
  const told = rows.filter(({ buying }) => !buying);
  return {
    more: told.find((row) => liftState(row) === 'more'),
    less: told.find((row) => liftState(row) === 'less'),
  };
}
