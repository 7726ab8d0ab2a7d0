export { createWorld, daysOf, type ReferralCode, type World } from './createWorld';
export {
  CHANNEL_FACTORS,
  type ChannelEffect,
  type DecisionTotals,
  EFFECT_CHANNELS,
  EFFECT_DAYS,
  type EffectChannel,
  EffectLedger,
  isEffectChannel,
} from './effects';
export type { Incident, IncidentKind } from './incidents';
export { NO_NOISE, type Noise, REAL_NOISE, type SimulateOptions } from './options';
