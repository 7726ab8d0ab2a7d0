import type { Actor } from '../events/index';
import type { Walk } from '../journeys/index';
import { RANKS } from './orderContacts';
import type { ModelPlan, ProjectionPlan } from './planModels';
import type { MatchedContact, ProjectedJourney } from './types';
import { walkContacts } from './walkContacts';

/** Actors by the number a journey holds. */
const ACTORS: readonly Actor[] = ['customer', 'brand', 'third'];
const NONE: readonly number[] = [];

/**
 * Whether the walk of a model can be told from journeys alone: they know touchpoints and actors, and neither
 * properties nor the companies and cases of a contact.
 */
export const walksJourneys = ({ model }: Pick<ModelPlan, 'model'>): boolean =>
  model.key.kind === 'person' &&
  model.stages.every(({ entry }) => entry.filters.length === 0) &&
  model.exits.every(({ filters }) => filters.length === 0);

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
