export { segmentRoutes } from './routes';
export { type SegmentRule, type SegmentRuleInput, segmentRule } from './rules';
export {
  type ListKind,
  listKind,
  type PeopleList,
  peopleList,
  peopleListInput,
  type Segment,
  type SegmentCount,
  type SegmentInput,
  segment,
  segmentCount,
  segmentInput,
} from './schemas';
