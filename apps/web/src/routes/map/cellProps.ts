import type { OverviewData, OverviewStage } from '@viaggio/contract/reports';

/** What every cell of the map is given. */
export interface CellProps {
  readonly stage: OverviewStage;
  readonly data: OverviewData;
  /** The same stage in the period it is compared with. */
  readonly before: OverviewStage | undefined;
  readonly last: boolean;
}
