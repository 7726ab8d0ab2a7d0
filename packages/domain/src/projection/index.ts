export { compareContacts, orderContacts, timeKeys } from './orderContacts';
export { type ModelPlan, type ProjectionPlan, planModels } from './planModels';
export { type ProjectedPerson, type ProjectedWalk, projectPerson } from './projectPerson';
export { filtersOfRules, restageJourney, stageAtMoment, walksJourneys } from './restageJourney';
export type { LoggedContact, ProjectedJourney } from './types';
export { walkContacts } from './walkContacts';
