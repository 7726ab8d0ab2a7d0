import type { FrictionStore } from '@viaggio/domain/ports/frictionStore';
import type { EventsDriver } from '../driver/types';
import { countHandovers } from './handovers/countHandovers';
import { feelAfterHandovers } from './handovers/feelAfterHandovers';
import { peopleOfFriction } from './peopleOfFriction';
import { countSnags } from './snags/countSnags';
import { followSnags } from './snags/followSnags';
import { placeSnags } from './snags/placeSnags';
import { watchDays } from './snags/watchDays';
import { watchPages, watchValues } from './snags/watchValues';

/** What goes wrong for customers, and where they are passed on. */
export function createFrictionStore(driver: EventsDriver): FrictionStore {
  return {
    countHandovers: (query) => countHandovers(driver, query),
    feelAfterHandovers: (query, until) => feelAfterHandovers(driver, query, until),
    countSnags: (query) => countSnags(driver, query),
    followSnags: (query) => followSnags(driver, query),
    placeSnags: (query, property) => placeSnags(driver, query, property),
    watchDays: (query) => watchDays(driver, query),
    watchValues: (query, property) => watchValues(driver, query, property),
    watchPages: (query) => watchPages(driver, query),
    peopleOf: (cell, page) => peopleOfFriction(driver, cell, page),
  };
}
