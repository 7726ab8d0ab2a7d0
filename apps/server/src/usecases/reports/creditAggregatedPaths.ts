import type { AttributionModel } from '@viaggio/domain/ports/reportStore';
import { type AggregatedPath, creditPaths } from '@viaggio/domain/reports';
import type { ReportAnswer } from './prepareReport';
import { ATTRIBUTION, type AttributionReport } from './readAttribution';
import { refuseInfinite } from './refuseInfinite';

export interface PathAttributionInput {
  readonly paths: readonly AggregatedPath[];
  readonly models: readonly AttributionModel[];
  readonly markovOrder: 1 | 2;
}

/** Credit by the same models for paths that somebody counted elsewhere: no data of the workspace is read. */
export function creditAggregatedPaths(
  { now }: { readonly now: () => number },
  { currency }: { readonly currency: string },
  { paths, models, markovOrder }: PathAttributionInput,
): ReportAnswer<AttributionReport> {
  const started = performance.now();
  const rows = creditPaths(paths, { models, markovOrder }).map((row) => ({
    ...row,
    cost: null,
    won: null,
    payback: null,
  }));
  const data = {
    conversions: paths.reduce((sum, path) => sum + path.conversions, 0),
    value: paths.reduce((sum, path) => sum + path.value, 0),
    rows,
    breakdown: [],
    otherCurrencies: [],
    people: null,
    names: {},
    currency,
  };
  refuseInfinite(data);
  return {
    data,
    // Nothing is known of how they were counted.
    trust: { level: 2, weakest: null, components: [] },
    definition: ATTRIBUTION,
    took: performance.now() - started,
    asOf: new Date(now()).toISOString(),
  };
}
