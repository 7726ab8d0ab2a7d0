import type { OverviewStore } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { peopleOfFigure, peopleOfSignals, peopleOfTouchpoint } from './cellPeople';
import { countContacts } from './countContacts';
import { countReached, countStages, stagesEverMet } from './countStages';
import { countFeelings, readWords, recordedCounts } from './readVoice';

/** What the map reads from journeys, stays and signals. */
export function createOverviewStore(driver: EventsDriver): OverviewStore {
  return {
    countStages: (query) => countStages(driver, query),
    countReached: (query) => countReached(driver, query),
    stagesEverMet: (workspace, model) => stagesEverMet(driver, workspace, model),
    countContacts: (query) => countContacts(driver, query),
    countFeelings: (query) => countFeelings(driver, query),
    words: (query, perStage) => readWords(driver, query, perStage),
    recordedCounts: (query) => recordedCounts(driver, query),
    peopleOfFigure: (query, cell, page) => peopleOfFigure(driver, query, cell, page),
    peopleOfTouchpoint: (query, cell, page) => peopleOfTouchpoint(driver, query, cell, page),
    peopleOfSignals: (query, cell, page) => peopleOfSignals(driver, query, cell, page),
  };
}
