import type { ReactNode } from 'react';
import type { CellProps } from './cellProps';
import { CountsCell } from './cells/CountsCell';
import { CustomersCell } from './cells/CustomersCell';
import { FeelingsCell } from './cells/FeelingsCell';
import { LostByCell } from './cells/LostByCell';
import { PositionCell } from './cells/PositionCell';
import { ResponseCell } from './cells/ResponseCell';
import { TimeCell } from './cells/TimeCell';
import { TouchpointsCell } from './cells/TouchpointsCell';
import { TrustCell } from './cells/TrustCell';
import { WordsCell } from './cells/WordsCell';
import type { LaneName } from './lanes';

/** One cell per row of the map. */
export const CELLS: Readonly<Record<LaneName, (props: CellProps) => ReactNode>> = {
  customers: CustomersCell,
  touchpoints: TouchpointsCell,
  feelings: FeelingsCell,
  words: WordsCell,
  response: ResponseCell,
  time: TimeCell,
  lostBy: LostByCell,
  position: PositionCell,
  counts: CountsCell,
  trust: TrustCell,
};
