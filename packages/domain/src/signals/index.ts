export { emotionOfScore } from './emotionOfScore';
export { plainName } from './plainName';
export type { Reading } from './readExpression';
export type { Scale } from './readScale';
export { type Expression, MAX_WORDS, METRICS, type Metric, type Signal } from './signal';
export { SIGNAL_EVENTS, type SignalKind, signalKindOf } from './signalKinds';
export { bindSignal, readSignal, type SignalEvent, signalOf } from './signalOf';
