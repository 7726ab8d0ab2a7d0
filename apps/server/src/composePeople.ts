import { createPeopleDirectory } from '@viaggio/stores/control';
import { createPeopleReader } from '@viaggio/stores/events';
import type { Core } from './composeCore';
import type { Stores } from './stores';

interface Parts {
  readonly stores: Pick<Stores, 'events' | 'control'>;
  readonly core: Pick<Core, 'collect' | 'projection' | 'definitionsOf'>;
  readonly now: () => number;
}

/** What every use case needs that finds people, or says who they are. */
export const composePeople = ({ stores, core, now }: Parts) => ({
  identity: core.projection.identity,
  people: createPeopleReader(stores.events),
  directory: createPeopleDirectory(stores.control),
  terms: core.projection.terms,
  hasherOf: core.collect.hasherOf,
  definitionsOf: core.definitionsOf,
  now,
});
