export { findAnomalies, PLACES_JUDGED_AFTER } from './findAnomalies';
export {
  type Anomaly,
  type ArrivalDay,
  CHECKS,
  type CheckId,
  type ConnectionDay,
  type DayMeasures,
  type EventDay,
  type JsonKind,
  type PlaceDay,
} from './types';
