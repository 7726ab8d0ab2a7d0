import type { OverviewData, OverviewStage } from '@viaggio/contract/reports';

/**
 * Whether a share that moves on means anything: where no later stage is measured nobody can be seen moving on, and
 * 0% would say of customers what is only missing in the data.
 */
export function canMoveOn(stage: OverviewStage, data: OverviewData): boolean {
  return data.stages.slice(data.stages.indexOf(stage) + 1).some((later) => later.measured);
}
