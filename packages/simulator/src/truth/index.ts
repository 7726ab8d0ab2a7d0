export type { ChannelEffect, DecisionTotals, EffectChannel, Incident, IncidentKind } from '../world/index';
export { CHANNEL_FACTORS, EFFECT_DAYS } from '../world/index';
export type { IdentifierKind, SharedIdentifier, TrueIdentifier } from './identities';
export { Recorder } from './recorder';
export { STAGES, type StageId } from './stageOf';
export type { Counts, TruePerson, Truth } from './truth';
export { type TrueStay, walkTruth } from './walkTruth';
