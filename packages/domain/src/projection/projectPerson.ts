import type { Walk } from '../journeys/index';
import type { HashId } from '../shared/index';
import { orderContacts, timeKeys } from './orderContacts';
import type { ProjectionPlan } from './planModels';
import type { LoggedContact, ProjectedJourney } from './types';
import { walkContacts } from './walkContacts';

const ACTOR_NUMBERS = { customer: 0, brand: 1, third: 2 } as const;

/** A walk of one model: by the person, or by one of the person's keys. */
export interface ProjectedWalk {
  /** Index of the model in the plan. */
  readonly model: number;
  readonly walk: Walk;
}

export interface ProjectedPerson {
  readonly journey: ProjectedJourney;
  /** Walks of the models whose key is the person. */
  readonly walks: readonly ProjectedWalk[];
  /** The person's contacts in order, for what else is derived from them. */
  readonly contacts: readonly LoggedContact[];
}

/** Makes one person's journey and walks from all the contacts the log holds of them, in any order. */
export function projectPerson(
  person: HashId,
  logged: readonly LoggedContact[],
  plan: ProjectionPlan,
  asOf: number,
): ProjectedPerson {
  const contacts = orderContacts(logged);
  const walks = plan.models.flatMap((model, index) =>
    model.model.key.kind === 'person'
      ? [{ model: index, walk: walkContacts(contacts, model, index, asOf) }]
      : [],
  );
  const positions = walks.find((walk) => walk.model === plan.defaultModel)?.walk.positions;
  return {
    journey: {
      person,
      times: timeKeys(contacts),
      touchpoints: contacts.map((contact) => contact.touchpoint),
      channels: contacts.map((contact) => contact.channel),
      stages: positions ? Array.from(positions) : contacts.map(() => 0),
      actors: contacts.map((contact) => ACTOR_NUMBERS[contact.actor]),
      places: contacts.map((contact) => contact.place),
      values: contacts.map((contact) => contact.value),
      names: contacts.map((contact) => contact.name),
      campaigns: contacts.map((contact) => contact.campaign),
      campaignSources: contacts.map((contact) => contact.campaignSource),
      accounts: contacts.map((contact) => contact.account),
      messages: contacts.map((contact) => contact.message),
    },
    walks,
    contacts,
  };
}
