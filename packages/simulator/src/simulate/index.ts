export { NO_NOISE, type Noise, REAL_NOISE, type SimulateOptions } from '../world/index';
export { type Actor, type Delivery, NOBODY, type SegmentItem, type Touch } from '../write/index';
export { type Simulation, simulate } from './simulate';
