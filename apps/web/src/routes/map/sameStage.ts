import type { OverviewData, OverviewStage } from '@viaggio/contract/reports';

/** A stage in another answer; undefined where it was not measured there. */
export function sameStage(data: OverviewData | undefined, { id }: OverviewStage): OverviewStage | undefined {
  return data?.stages.find((stage) => stage.id === id && stage.measured);
}
