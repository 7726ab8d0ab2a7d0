export {
  type PlannedWay,
  simulateWays,
  WAY,
  type WayItem,
  type Ways,
  type WaysOptions,
} from './simulateWays';
export type { Planted, WaysTruth } from './truth';
