import { MIN_ANSWERS, newcombeInterval } from '../../statistics/index';
import { ratio } from './types';

/** How many of how many. */
export interface Part {
  readonly n: number;
  readonly successes: number;
}

export interface SharedPart extends Part {
  readonly share: number | null;
}

export interface ComparedShares {
  readonly first: SharedPart;
  readonly second: SharedPart;
  /** share of the first − share of the second; null with fewer than ten on either side. */
  readonly difference: number | null;
  /** Newcombe 95 %. */
  readonly interval: [number, number] | null;
  readonly tooFew: boolean;
}

const shared = ({ n, successes }: Part): SharedPart => ({ n, successes, share: ratio(successes, n) });

export function compareShares(first: Part, second: Part): ComparedShares {
  const tooFew = first.n < MIN_ANSWERS || second.n < MIN_ANSWERS;
  const told = tooFew ? null : newcombeInterval(first, second);
  return {
    first: shared(first),
    second: shared(second),
    difference: told?.difference ?? null,
    interval: told ? [told.interval[0], told.interval[1]] : null,
    tooFew,
  };
}
