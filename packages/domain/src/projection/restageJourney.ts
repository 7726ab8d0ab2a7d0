import type { Actor } from '../events/index';
import type { Walk } from '../journeys/index';
import type { EventFilter } from '../touchpoints/index';
import { RANKS } from './orderContacts';
import type { ModelPlan, ProjectionPlan } from './planModels';
import type { MatchedContact, ProjectedJourney } from './types';
import { walkContacts } from './walkContacts';

/** Actors by the number a journey holds. */
const ACTORS: readonly Actor[] = ['customer', 'brand', 'third'];
const NONE: readonly number[] = [];

/** Whether journeys walk a model: they know the person of a contact, and neither its company nor its case. */
export const walksJourneys = ({ model }: Pick<ModelPlan, 'model'>): boolean => model.key.kind === 'person';

/**
 * Filters of a plan's rules. Journeys know touchpoints and no properties: whoever has an event that matches one of
 * these cannot be walked from the journey.
 */
export const filtersOfRules = ({ models }: ProjectionPlan): EventFilter[] =>
  models.flatMap(({ model }) => [
    ...model.stages.flatMap(({ entry }) => entry.filters),
    ...model.exits.flatMap(({ filters }) => filters),
  ]);

export interface RestagedJourney {
  /** By index of the model in the plan. */
  readonly walks: readonly Walk[];
  /** Stage (from 1; 0 none) after each contact, in the default model. */
  readonly stages: readonly number[];
}

/** Walks a journey through every model of a plan, all of which must walk journeys. */
export function restageJourney(
  { times, touchpoints, actors }: Pick<ProjectedJourney, 'times' | 'touchpoints' | 'actors'>,
  plan: ProjectionPlan,
  asOf: number,
): RestagedJourney {
  const contacts = times.map(
    (key, i): MatchedContact => ({
      time: Math.floor(key / RANKS),
      actor: ACTORS[actors[i]!]!,
      touchpoint: touchpoints[i]!,
      stageMasks: NONE,
      exits: NONE,
    }),
  );
  const walks = plan.models.map((model, index) => walkContacts(contacts, model, index, asOf));
  const positions = walks[plan.defaultModel]?.positions;
  return { walks, stages: positions ? Array.from(positions) : times.map(() => 0) };
}

/**
 * Stage after the contact of a moment; undefined when no contact, or several with different stages, happened then.
 */
export function stageAtMoment(
  times: readonly number[],
  stages: readonly number[],
  moment: number,
): number | undefined {
  let found: number | undefined;
  for (let i = 0; i < times.length; i++) {
    if (Math.floor(times[i]! / RANKS) !== moment) continue;
    if (found !== undefined && found !== stages[i]) return undefined;
    found = stages[i];
  }
  return found;
}
