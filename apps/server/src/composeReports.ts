import {
  createOverviewStore,
  createQualityStore,
  createReportStore,
  type EventsDriver,
} from '@viaggio/stores/events';
import type { Core } from './composeCore';
import type { ReportDeps } from './usecases/reports/prepareReport';
import type { OverviewDeps } from './usecases/reports/readOverview';

type Surroundings = Pick<ReportDeps, 'now' | 'projectedUntil' | 'duplicateShare'>;

/** What reports are read with; nothing is remembered. */
export function composeReports(
  driver: EventsDriver,
  core: Core,
  surroundings: Surroundings,
): OverviewDeps & ReportDeps {
  const reports = createReportStore(driver);
  return {
    ...surroundings,
    reports,
    overview: createOverviewStore(driver),
    quality: createQualityStore(driver),
    terms: core.projection.terms,
    definitionsOf: core.definitionsOf,
    measurePeriod: (population) => reports.measurePeriod(population),
  };
}
