import type { PeopleReader } from '@viaggio/domain/ports/people';
import type { EventsDriver } from '../driver/types';
import { listPeople } from './listPeople';
import { describeSources, findOwnersAtPlaces, readStatements, tallyContacts } from './readSources';
import { readFeelings, readStandings, summarisePeople } from './summarisePeople';

/** People as journeys and log know them. */
export const createPeopleReader = (driver: EventsDriver): PeopleReader => ({
  list: (page) => listPeople(driver, page),
  summarise: (workspace, people) => summarisePeople(driver, workspace, people),
  standings: (workspace, model, people) => readStandings(driver, workspace, model, people),
  feelings: (workspace, people) => readFeelings(driver, workspace, people),
  describeSources: (workspace, sources) => describeSources(driver, workspace, sources),
  tally: (workspace, owned) => tallyContacts(driver, workspace, owned),
  statements: (workspace, owned) => readStatements(driver, workspace, owned),
  ownersAtPlaces: (workspace, owned, places) => findOwnersAtPlaces(driver, workspace, owned, places),
});
