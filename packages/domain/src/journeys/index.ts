export { checkModel, type ModelProblem } from './checkModel';
export { journeyKeysOf, type KeyReader, WHOLE_PERSON } from './journeyKeysOf';
export { stageOfContacts } from './stageOfContacts';
export { isPresentAt, type StayState, stateAt } from './stateAt';
export {
  type Count,
  LAPSED,
  type Period,
  type StageTally,
  tallyStages,
  type WalkedJourney,
} from './tallyStages';
export { isTemplate } from './templates/isTemplate';
export { SELLS, type Sells, templateFor, templateOf, templates } from './templates/templates';
export {
  type EntryRule,
  type ExitRule,
  type Hit,
  type JourneyKey,
  type JourneyModel,
  STAY_ENDS,
  type Stage,
  type Stay,
  type StayEnd,
  type Walk,
  type WalkContact,
} from './types';
export { walkStages } from './walkStages';
