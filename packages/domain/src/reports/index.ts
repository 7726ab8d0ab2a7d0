export { findAlignmentWays, findStrange } from './alignment/findWays';
export { type LaidCycle, layOnMap } from './alignment/layOnMap';
export { type PlannedStage, type PlanOfMap, planAlignment } from './alignment/planAlignment';
export { planOfMap } from './alignment/planOfMap';
export { type AlignmentReport, shapeAlignment } from './alignment/shapeAlignment';
export {
  type CreditRow,
  creditPaths,
  NONE as NO_CONTACT,
} from './attribution/creditPaths';
export type { AggregatedPath } from './attribution/pathTransitions';
export { type PeopleOfRows, peopleOfRows } from './attribution/peopleOfRows';
export { type AttributionRequest, planAttribution } from './attribution/planAttribution';
export {
  type AttributionShare,
  type CostedRow,
  shapeAttribution,
  shareAttribution,
} from './attribution/shapeAttribution';
export { findOtherChanges, type OtherChange } from './beforeAfter/findOtherChanges';
export {
  type BeforeAfterPlan,
  type BeforeAfterRequest,
  planBeforeAfter,
} from './beforeAfter/planBeforeAfter';
export { type ChangedStage, compareFeelings, shapeBeforeAfter } from './beforeAfter/shapeBeforeAfter';
export { type ContactFilter, type Numbers, numberStep, type Step, UNMAPPED } from './common/numberFilters';
export { numberPeopleFilters, type PeopleFilters } from './common/peopleFilters';
export { planDuration, planPeriod } from './common/planPeriod';
export { inOrder, nameOfValue } from './common/toldApart';
export { barsOf, labelsOf, type ReportContext, spreadOf, type Words } from './common/types';
export { planAlternatives, rivalNames } from './consideration/alternatives/planAlternatives';
export {
  type LostDealsReport,
  type RivalsReport,
  shapeLostDeals,
  shapeRivals,
} from './consideration/alternatives/shapeAlternatives';
export { buyingItself } from './consideration/buyingItself';
export type { ConsiderationRule } from './consideration/considersBy';
export { type ConsiderationRequest, planConsideration } from './consideration/planConsideration';
export {
  type ConsiderationRow,
  EXPOSURE_LEVELS,
  shapeConsideration,
} from './consideration/shapeConsideration';
export { type FunnelRequest, planFunnel } from './funnel/planFunnel';
export { type FunnelReport, shapeFunnel } from './funnel/shapeFunnel';
export { CHANNEL_GROUPS, groupOfChannel, nameOfGroup } from './handovers/channelGroups';
export { type HandoversRequest, planHandovers } from './handovers/planHandovers';
export { type HandoversReport, shapeHandovers } from './handovers/shapeHandovers';
export {
  type InitiativeRequest,
  MESSAGE_CHANNELS,
  planInitiative,
  planPressure,
} from './initiative/planInitiative';
export { type InitiativeReport, shapeInitiative } from './initiative/shapeInitiative';
export { boundsOf, type PressureReport, shapePressure } from './initiative/shapePressure';
export { type LifecycleRequest, planLifecycle } from './lifecycle/planLifecycle';
export { type LifecycleBucket, shapeLifecycle } from './lifecycle/shapeLifecycle';
export { foldFeelings } from './overview/foldFeelings';
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
export { namedAt, OTHER, type PathLink, type PathNode, shapePaths, shownOf } from './paths/shapePaths';
export { planRepurchase, type RepurchaseRequest } from './repurchase/planRepurchase';
export { type RepurchaseReport, shapeRepurchase } from './repurchase/shapeRepurchase';
export { planRetention, planTimeToConvert, type RetentionRequest } from './retention/planRetention';
export { type RetentionMode, type RetentionReport, shapeRetention } from './retention/shapeRetention';
export { findIncidents, type Incident } from './snags/findIncidents';
export { type PlannedSnags, planSnags, type SnagsRequest } from './snags/planSnags';
export { type SnagsReport, shapeSnags } from './snags/shapeSnags';
export { SNAG_KINDS } from './snags/snagKinds';
export { declaredOf } from './unanswered/declaredOf';
export { planUnanswered, type UnansweredRequest } from './unanswered/planUnanswered';
export { shapeUnanswered, type UnansweredReport } from './unanswered/shapeUnanswered';
export {
  type DayJudgement,
  findUnusual,
  judgeDay,
  type SeriesDay,
  UNUSUAL,
  type UnusualOptions,
  type UnusualRun,
} from './unusual/index';
export { shapeWeakPoints, type WeakPointsReport } from './weakPoints/shapeWeakPoints';
