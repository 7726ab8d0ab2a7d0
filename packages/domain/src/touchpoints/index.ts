export { named } from './catalogue/define';
export {
  type CatalogueProblem,
  checkCatalogue,
  checkFilters,
  type FilterProblem,
  SLUG,
} from './checkCatalogue';
export { defaultCatalogue } from './defaultCatalogue';
export {
  type Bilingual,
  type EventFilter,
  PROPERTY_OPERATORS,
  type PropertyCondition,
  type PropertyOperator,
  type Touchpoint,
} from './types';
