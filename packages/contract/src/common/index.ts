export { type Role, roleAllows, roles, type Scope, scopes, scopesAllow } from '../access/index';
export { role, scope } from './access';
export { type Done, done, type ErrorBody, errorBody } from './error';
export {
  type EventFilter,
  eventFilter,
  eventFilterParts,
  type Period,
  period,
  propertyCondition,
  type RulePreview,
  rulePreview,
} from './filters';
export { currency, type Money, money } from './money';
export { idParams, listOf, type PageQuery, pageOf, pageQuery } from './page';
export {
  type Access,
  type Method,
  type RouteInput,
  type RouteOutput,
  type RouteShape,
  route,
  type Wire,
} from './route';
export { bilingual, dateOrInstant, instant, type Language, label, language, languages, slug } from './text';
export {
  type Trust,
  type TrustComponentId,
  type TrustLevel,
  trust,
  trustComponentId,
  trustComponents,
  trustLevel,
} from './trust';
