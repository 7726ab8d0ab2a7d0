export { type OverviewContext, planOverview } from './overview/planOverview';
export { type OverviewParts, shapeOverview } from './overview/shapeOverview';
export type { Feelings, OverviewColumn } from './overview/types';
