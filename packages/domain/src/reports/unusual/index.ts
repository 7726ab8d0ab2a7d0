export { findUnusual } from './findUnusual';
export { judgeDay } from './judgeDay';
export {
  type DayJudgement,
  type SeriesDay,
  UNUSUAL,
  type UnusualOptions,
  type UnusualRun,
} from './types';
