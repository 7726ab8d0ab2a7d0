import type { ReportStore } from '@viaggio/domain/ports/reportStore';
import type { EventsDriver } from '../driver/types';
import { countAttribution } from './attribution/countAttribution';
import { countCreditedPeople } from './attribution/countCreditedPeople';
import { countPayback } from './attribution/countPayback';
import { sumCosts } from './attribution/sumCosts';
import { countFunnel } from './funnel/countFunnel';
import { measurePeriod } from './measurePeriod';
import { peopleOfCell } from './peopleOfCell';
import { readCompanies } from './readCompanies';
import { countRetention } from './retention/countRetention';
import { timeToConvert } from './retention/timeToConvert';
import { countPaths } from './travel/countPaths';
import { countProcess } from './travel/countProcess';
import { countVariants } from './travel/countVariants';
import { detailPaths } from './travel/detailPaths';

/** What the analysis reads from journeys. */
export function createReportStore(driver: EventsDriver): ReportStore {
  return {
    countFunnel: (query) => countFunnel(driver, query),
    countPaths: (query) => countPaths(driver, query),
    detailPaths: (query) => detailPaths(driver, query),
    countProcess: (query) => countProcess(driver, query),
    countVariants: (query) => countVariants(driver, query),
    countRetention: (query) => countRetention(driver, query),
    timeToConvert: (query) => timeToConvert(driver, query),
    countAttribution: (query) => countAttribution(driver, query),
    countPayback: (query) => countPayback(driver, query),
    countCreditedPeople: (query) => countCreditedPeople(driver, query),
    sumCosts: (query) => sumCosts(driver, query),
    measurePeriod: (query) => measurePeriod(driver, query),
    readCompanies: (query) => readCompanies(driver, query),
    peopleOf: (cell, page) => peopleOfCell(driver, cell, page),
  };
}
