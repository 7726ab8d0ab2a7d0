import type { RelationCell, RelationStore } from '@viaggio/domain/ports/relationStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import {
  consideredPeople,
  consideringPeople,
  countConsideredUnits,
  countConsidering,
} from './consideration/countConsidering';
import { countLostDeals, lostPeople } from './consideration/countLostDeals';
import { countRivals, listRivals, rivalPeople } from './consideration/countRivals';
import { contactPeople, countInitiative, countStarters } from './initiative/countInitiative';
import { countPressure, pressurePeople } from './initiative/countPressure';
import { countLifecycle, lifecyclePeople } from './lifecycle/countLifecycle';
import { pageOfPeople } from './pageOfPeople';
import { countRepurchase, orderPeople, repurchasePeople } from './repurchase/countRepurchase';

/** How customers and the brand stay in touch, read from journeys. */
export function createRelationStore(driver: EventsDriver): RelationStore {
  return {
    countLifecycle: (query) => countLifecycle(driver, query),
    countRepurchase: (query) => countRepurchase(driver, query),
    countInitiative: (query) => countInitiative(driver, query),
    countStarters: (query) => countStarters(driver, query),
    countPressure: (query) => countPressure(driver, query),
    countConsidering: (query, levels) => countConsidering(driver, query, levels),
    countConsideredUnits: (query, exposures) => countConsideredUnits(driver, query, exposures),
    countLostDeals: (query) => countLostDeals(driver, query),
    listRivals: (query) => listRivals(driver, query),
    countRivals: (query, rivals) => countRivals(driver, query, rivals),
    peopleOf: (cell, page) => {
      const bind = new Binder();
      const rows = rowsOf(cell, bind);
      return rows === undefined
        ? Promise.resolve({ people: [], total: 0 })
        : pageOfPeople(driver, rows, bind.params, page);
    },
  };
}

/** The very rows that the figure counts; undefined where nobody can be. */
function rowsOf(cell: RelationCell, bind: Binder): string | undefined {
  switch (cell.report) {
    case 'lifecycle':
      return lifecyclePeople(cell.query, cell, bind);
    case 'repurchase':
      return repurchasePeople(cell.query, cell.group, bind);
    case 'orders':
      return orderPeople(cell.query, cell.order, bind);
    case 'contacts':
      return contactPeople(cell.query, cell.of, bind);
    case 'pressure':
      return cell.query.weeks.length < 2 ? undefined : pressurePeople(cell.query, cell, bind);
    case 'considering':
      return consideringPeople(cell.query, cell.group, bind);
    case 'considered':
      return consideredPeople(cell.query, cell, bind);
    case 'lost-deals':
      return lostPeople(cell.query, cell.reason, bind);
    case 'rivals':
      return rivalPeople(cell.query, cell, bind);
  }
}
