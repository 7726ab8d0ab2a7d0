import type { AttributionModel } from '../../ports/reportStore';
import { markovRemoval } from './markovRemoval';
import { type AggregatedPath, pathTransitions } from './pathTransitions';
import { SHARE_PATH } from './sharePath';

export interface Credit {
  readonly conversions: number;
  readonly value: number;
}

/** What one unit is credited by each of the models asked for. */
export type CreditRow = { readonly name: string } & { readonly [Model in AttributionModel]?: Credit };

export interface CreditPathsOptions {
  readonly models: readonly AttributionModel[];
  /** How many units back the Markov model remembers. */
  readonly markovOrder: 1 | 2;
  /** Name of the unit that `last-non-direct` passes over; `direct` unless told. */
  readonly direct?: string;
}

/** Name of the row of conversions without anything before them. */
export const NONE = '(none)';

/**
 * Credits of aggregated paths, by unit and model. Of every model the credits add up to all conversions and all value;
 * those of empty paths are in the row `(none)`.
 *
 * @returns by conversions of the first model, most first, then by name; `(none)`, where there is any, last.
 */
export function creditPaths(paths: readonly AggregatedPath[], options: CreditPathsOptions): CreditRow[] {
  const names = [...new Set(paths.flatMap((it) => it.path))].sort();
  const byModel = options.models.map((model) => ({ model, credits: creditBy(model, paths, names, options) }));
  const rows = names.map((name, i): CreditRow => {
    const credits = byModel.map((it) => [it.model, it.credits[i]!] as const);
    return { name, ...Object.fromEntries(credits) };
  });
  const [leading] = options.models;
  if (leading) rows.sort((a, b) => b[leading]!.conversions - a[leading]!.conversions);
  return [...rows, ...noneOf(paths, options)];
}

/** One credit for each name. */
function creditBy(
  model: AttributionModel,
  paths: readonly AggregatedPath[],
  names: readonly string[],
  { markovOrder, direct = 'direct' }: CreditPathsOptions,
): Credit[] {
  const credits = names.map(() => ({ conversions: 0, value: 0 }));
  const add = (unit: number, conversions: number, value: number) => {
    credits[unit]!.conversions += conversions;
    credits[unit]!.value += value;
  };
  if (model === 'markov') {
    const found = markovRemoval(pathTransitions(paths, names, markovOrder));
    for (const { unit, conversions, value } of found) add(unit, conversions, value);
    return credits;
  }
  const numbers = new Map(names.map((name, i) => [name, i]));
  for (const { path, conversions, value } of paths) {
    const shares = path.length > 0 ? SHARE_PATH[model](path, direct) : [];
    for (const [i, share] of shares.entries()) {
      if (share > 0) add(numbers.get(path[i]!)!, conversions * share, value * share);
    }
  }
  return credits;
}

function noneOf(paths: readonly AggregatedPath[], { models }: CreditPathsOptions): CreditRow[] {
  const empty = paths.filter((it) => it.path.length === 0);
  const conversions = empty.reduce((sum, it) => sum + it.conversions, 0);
  const value = empty.reduce((sum, it) => sum + it.value, 0);
  if (conversions === 0 && value === 0) return [];
  return [{ name: NONE, ...Object.fromEntries(models.map((model) => [model, { conversions, value }])) }];
}
