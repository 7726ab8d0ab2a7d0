import type { ArrivalHour, TodayStore } from '@viaggio/domain/ports/todayStore';
import type { EventsDriver } from '../../driver/types';
import { dailyFeelings, dailyMoney, dailyPeople, dailyStages, npsCounts } from './dailyCounts';
import { findDormantBest, findMissedCalls, findSilentQuotes, findUnhappy } from './openReasons';

/** Hours in which each connection was heard. Files bring the past at once: they have no rhythm. */
const arrivalHours = (driver: EventsDriver, workspace: number, since: number): Promise<ArrivalHour[]> =>
  driver.query<ArrivalHour>(
    `SELECT connection, 3600000. * intDiv(toUnixTimestamp64Milli(received), 3600000) AS hour,
  toFloat64(max(toUnixTimestamp64Milli(received))) AS last
FROM events WHERE workspace = {workspace:UInt32} AND import = 0 AND toUnixTimestamp64Milli(received) >= {since:Int64}
GROUP BY connection, hour ORDER BY connection, hour`,
    { workspace, since },
  );

/** What the page of the day reads, from journeys, stays, signals and the log. */
export const createTodayStore = (driver: EventsDriver): TodayStore => ({
  dailyStages: (query) => dailyStages(driver, query),
  dailyPeople: (query) => dailyPeople(driver, query),
  dailyMoney: (query) => dailyMoney(driver, query),
  dailyFeelings: (query) => dailyFeelings(driver, query),
  unhappy: (query) => findUnhappy(driver, query),
  missedCalls: (query) => findMissedCalls(driver, query),
  silentQuotes: (query) => findSilentQuotes(driver, query),
  dormantBest: (query) => findDormantBest(driver, query),
  npsCounts: (query) => npsCounts(driver, query),
  arrivalHours: (workspace, since) => arrivalHours(driver, workspace, since),
});
