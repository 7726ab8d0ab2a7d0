export {
  type MergePreview,
  mergeInput,
  mergePreview,
  mergeResult,
  type PersonLinks,
  personLinks,
  type SplitPreview,
  splitPreview,
  splitResult,
} from './links';
export { peopleRoutes } from './routes';
export {
  type Person,
  type PersonRow,
  peopleQuery,
  person,
  personRow,
  type Standing,
  standing,
} from './schemas';
export {
  type Timeline,
  type TimelineContact,
  type TimelineStay,
  timeline,
  timelineContact,
  timelineQuery,
  timelineStay,
} from './timeline';
