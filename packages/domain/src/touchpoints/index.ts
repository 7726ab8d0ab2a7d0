export {
  type Bilingual,
  type EventFilter,
  PROPERTY_OPERATORS,
  type PropertyCondition,
  type PropertyOperator,
  type Touchpoint,
} from './types';
