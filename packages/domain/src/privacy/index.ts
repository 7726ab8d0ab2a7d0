export { type ConsentRecord, type ConsentState, consentOfPurposes, PURPOSES, type Purpose } from './consent';
export { deadlineOf, EXTENDED_MONTHS, LEGAL_MONTHS } from './deadlineOf';
export { isErasedItem, type Tombstones, withoutErased } from './erased';
export { findPersonalData, PERSONAL_KINDS, type PersonalKind } from './findPersonalData';
export { MASK, type Mentioned, mentionPattern, refusedPattern } from './mentionPattern';
export { type ErasureTarget, type ErasureView, planErasure, type StaysOut } from './planErasure';
export { type FieldRule, maskFields, type RetentionRule } from './policy';
export { CHECK_METHODS, REQUEST_KINDS } from './requests';
