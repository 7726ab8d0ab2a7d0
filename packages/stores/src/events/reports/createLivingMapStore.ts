import type { LivingMapCell, LivingMapStore } from '@viaggio/domain/ports/livingMapStore';
import type { ReportPeople } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../bind';
import { type EventsDriver, idList, type QueryParams } from '../driver/types';
import { countCycles, cyclesOf } from './cycles/countCycles';
import { cycleRows, cyclesParams, VARIANT } from './cycles/cycleRows';
import { countLastContacts, lastContactRows } from './lastContacts/lastContactRows';
import { queryParams } from './overview/conditions';
import { type Page, pageOfPeople } from './pageOfPeople';
import { countUnanswered, namedResponses, unansweredPeople } from './unanswered/countUnanswered';

/** What the living map asks beside the overview. */
export function createLivingMapStore(driver: EventsDriver): LivingMapStore {
  return {
    namedResponses: (query) => namedResponses(driver, query),
    countUnanswered: (query) => countUnanswered(driver, query),
    countLastContacts: (query) => countLastContacts(driver, query),
    countCycles: (query) => countCycles(driver, query),
    cyclesOf: (query, person) => cyclesOf(driver, query, person),
    peopleOf: (cell, page) => peopleOf(driver, cell, page),
  };
}

/** The people behind a figure, the latest first: of the very rows that it counts. */
function peopleOf(driver: EventsDriver, cell: LivingMapCell, page: Page): Promise<ReportPeople> {
  const { sql, params } = rowsOf(cell);
  return pageOfPeople(driver, sql, params, page);
}

function rowsOf(cell: LivingMapCell): { readonly sql: string; readonly params: QueryParams } {
  if (cell.report === 'unanswered') {
    const bind = new Binder();
    return { sql: unansweredPeople(cell, bind), params: bind.params };
  }
  const { stage, touchpoint } = 'stage' in cell ? cell : { stage: 0, touchpoint: 0 };
  if (cell.report === 'lost') {
    const rows = lastContactRows(cell.query);
    return {
      sql: `SELECT person, at FROM (${rows}) WHERE stage = {stage:UInt8} AND touchpoint = {touchpoint:UInt16}`,
      params: { ...queryParams(cell.query), stage, touchpoint },
    };
  }
  const rows = cycleRows(cell.query);
  const params = cyclesParams(cell.query);
  if (cell.report === 'variants') {
    return {
      sql: `SELECT person, at FROM (${rows}) WHERE ${VARIANT} IN {variants:Array(UInt64)}`,
      params: { ...params, variants: idList(cell.variants) },
    };
  }
  return {
    sql: `SELECT person, at FROM (${rows}) WHERE has(strange, {strange:UInt32})`,
    params: { ...params, strange: stage * 65_536 + touchpoint },
  };
}
