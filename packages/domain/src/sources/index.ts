export { compareWithUsual, type DayRate, type HourOfArrivals, USUAL_WEEKS } from './compareWithUsual';
export {
  judgeSource,
  SOURCE_GAPS,
  SOURCE_STATES,
  type SourceContents,
  type SourceFacts,
  type SourceGap,
  type SourceState,
  type SourceVerdict,
} from './judgeSource';
