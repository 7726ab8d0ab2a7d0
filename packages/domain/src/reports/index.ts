export {
  type CreditRow,
  creditPaths,
  NONE as NO_CONTACT,
} from './attribution/creditPaths';
export type { AggregatedPath } from './attribution/pathTransitions';
export { type AttributionRequest, planAttribution } from './attribution/planAttribution';
export { type CostedRow, shapeAttribution } from './attribution/shapeAttribution';
export { type ContactFilter, type Numbers, numberStep, type Step, UNMAPPED } from './common/numberFilters';
export { planDuration } from './common/planPeriod';
export { barsOf, labelsOf, type ReportContext, spreadOf, type Words } from './common/types';
export { type FunnelRequest, planFunnel } from './funnel/planFunnel';
export { type FunnelReport, shapeFunnel } from './funnel/shapeFunnel';
export { type OverviewContext, planOverview } from './overview/planOverview';
export { type OverviewParts, shapeOverview } from './overview/shapeOverview';
export type { Feelings, OverviewColumn } from './overview/types';
export {
  type PathsRequest,
  planPaths,
  planTravel,
  planVariants,
  type TravelRequest,
} from './paths/planTravel';
export { namedAt, OTHER, type PathLink, type PathNode, shapePaths } from './paths/shapePaths';
export { planRetention, planTimeToConvert, type RetentionRequest } from './retention/planRetention';
export { type RetentionMode, type RetentionReport, shapeRetention } from './retention/shapeRetention';
