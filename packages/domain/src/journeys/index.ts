export {
  type EntryRule,
  type ExitRule,
  type JourneyKey,
  type JourneyModel,
  STAY_ENDS,
  type Stage,
  type Stay,
  type StayEnd,
  type WalkContact,
} from './types';
