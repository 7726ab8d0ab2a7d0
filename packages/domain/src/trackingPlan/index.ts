export { compilePlan } from './compilePlan';
export { draftPlan, type EventSample } from './draftPlan';
export { readSchema } from './readSchema';
export {
  type OnViolation,
  PLAN_CODES,
  type PlanCheck,
  type PlanCode,
  type PlannedEvent,
  type TrackingPlan,
  VALUE_TYPES,
  type ValueSchema,
  type ValueType,
  type Violation,
} from './types';
