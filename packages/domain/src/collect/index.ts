export { applyIpPolicy } from './applyIpPolicy';
export { correctClock, type EventTime } from './correctClock';
export { findMeaning } from './eventMeanings';
export { MAX_DEPTH, MAX_EVENT_BYTES } from './measureItem';
export {
  type Batch,
  MAX_BATCH_ITEMS,
  mergeBatch,
  REFUSAL_REASONS,
  type RefusalCode,
  type Refused,
} from './mergeBatch';
export { normaliseItem } from './normaliseItem';
export { QUARANTINE_REASONS, type QuarantineCode, type Quarantined } from './quarantine';
export { readAmount } from './readAmount';
export { readTime } from './readTime';
export { rememberBots } from './rememberBots';
export type {
  Accepted,
  AliasEnds,
  CollectDeps,
  EventMeaning,
  Ignored,
  IpPolicy,
  ItemRequest,
  MoneyKind,
  Normalised,
  RawIdentifier,
} from './types';
export { writePayload } from './writePayload';
