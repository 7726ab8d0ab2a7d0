export { type CalendarUnit, calendarBuckets, localDate } from './buckets';
export { durationOf } from './duration';
export { instantOf, instantOfLocal, localOf, zoneOffset } from './localTime';
