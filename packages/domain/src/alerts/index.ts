export { ALERT_WEEKS, lastPeriod, periodsBefore } from './alertPeriods';
export { ALERT_TAILS, judgeAlert } from './judgeAlert';
export { dueMailDay, endOfDay, MAIL_HOUR } from './mailTime';
export { type Handover, MOST_ATTEMPTS, pauseAfter } from './planRetry';
export type {
  AlertCondition,
  AlertEvery,
  AlertFigure,
  AlertPeriod,
  AlertVerdict,
  Sensitivity,
} from './types';
