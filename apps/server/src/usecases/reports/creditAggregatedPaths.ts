import {
  type AggregatedPath,
  type AttributionModel,
  type CostedRow,
  creditPaths,
} from '@viaggio/domain/reports';

export interface PathAttributionInput {
  readonly paths: readonly AggregatedPath[];
  readonly models: readonly AttributionModel[];
  readonly markovOrder: 1 | 2;
}

/** Credit by the same models for paths that somebody counted elsewhere. Pure: no data of the workspace is read. */
export function creditAggregatedPaths({ paths, models, markovOrder }: PathAttributionInput): {
  conversions: number;
  value: number;
  rows: CostedRow[];
} {
  const rows = creditPaths(paths, { models, markovOrder });
  return {
    conversions: paths.reduce((sum, path) => sum + path.conversions, 0),
    value: paths.reduce((sum, path) => sum + path.value, 0),
    rows: rows.map((row) => ({ ...row, cost: null })),
  };
}
