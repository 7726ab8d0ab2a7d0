export { isoTime } from './isoTime';
export { isOpenDay, momentAfter, momentOf, type Setting, settleDay, weekdayWeight } from './rhythm';
export {
  civilDate,
  DAY,
  dayOf,
  fromRome,
  HOUR,
  MINUTE,
  monthsBefore,
  romeDay,
  romeOffset,
  SECOND,
  weekdayOf,
} from './rome';
export {
  AVERAGE_TASTE,
  blackFridayOf,
  mothersDayOf,
  type SeasonTaste,
  seasonFactor,
  seasonOf,
} from './season';
