import type { CreditModel } from '../../ports/reportStore';

/** Of one conversion, what each place of its path gets, by model. Paths have at least one place; shares add up to 1. */
type SharePath = (path: readonly string[], direct: string) => number[];

/**
 * The models that share each conversion by itself, on paths without times. Time decay then counts steps instead of
 * weeks: each place gets half of what the next one gets.
 */
export const SHARE_PATH: Readonly<Record<CreditModel, SharePath>> = {
  first: (path) => only(path, 0),
  last: (path) => only(path, path.length - 1),
  'last-non-direct': (path, direct) => {
    const index = path.findLastIndex((name) => name !== direct);
    return only(path, index === -1 ? path.length - 1 : index);
  },
  linear: (path) => path.map(() => 1 / path.length),
  position: (path) => byPosition(path.length),
  'time-decay': (path) => {
    const weights = path.map((_, i) => 2 ** (i + 1 - path.length));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / all);
  },
  shapley: equallyByName,
};

const only = (path: readonly string[], index: number): number[] => path.map((_, i) => (i === index ? 1 : 0));

/** 40 % to each end, 20 % between them all; without any between, the ends share it. */
function byPosition(places: number): number[] {
  if (places <= 2) return new Array<number>(places).fill(1 / places);
  return [0.4, ...new Array<number>(places - 2).fill(0.2 / (places - 2)), 0.4];
}

/**
 * A conversion that needs all the units of its path is a unanimity game, whose Shapley value shares equally among the
 * different ones; games add up. Source: Shapley, A Value for n-Person Games (1953), lemma 3; Zhao, Mahboobi, Bagheri,
 * Shapley Value Methods for Attribution Modeling in Online Advertising (2018), simplified calculation.
 */
function equallyByName(path: readonly string[]): number[] {
  const open = new Set(path);
  const share = 1 / open.size;
  return path.map((name) => (open.delete(name) ? share : 0));
}
