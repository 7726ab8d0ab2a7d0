export { chooseDecision, type Decision, type WaitingWork } from './chooseDecision';
export { type ChangesQuestion, findChanges, MOST_FINDINGS } from './findChanges';
export { findSilent, RHYTHM_WEEKS, type Silence } from './findSilent';
export { type Judged, judgeCount, LEAST_WEEKS, MOST_WEEKS, surpriseOf } from './judgeCount';
export { type DailyParts, firstWholeDay, planCandidates, planFeelings } from './planCandidates';
export { planSentence, type SentencePart, type SentenceValue } from './planSentence';
export {
  CALLS_WITHIN_DAYS,
  type Call,
  callEventOf,
  QUOTES_WITHIN_DAYS,
  rankCalls,
  SILENT_AFTER_DAYS,
  SPEAKING_CHANNELS,
} from './rankCalls';
export { snagOf } from './snagEvents';
export { default as sentencesEn } from './texts/en';
export { default as sentencesIt } from './texts/it';
export type {
  CallReason,
  Candidate,
  ChangeFigure,
  ChangeKind,
  ChangeSpan,
  FeelingSeries,
  Finding,
  Findings,
} from './types';
export { type Writing, writePart, writeSentence } from './writeSentence';
