import type { CellPeople, OverviewQuery, StayFigure } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { type Page, pageOfPeople } from '../pageOfPeople';
import { expandedStays, FIGURES, ofPeople, queryParams } from './conditions';

const LEFT_FIGURES: ReadonlySet<string> = new Set(['movedOn', 'lost', 'restarted']);

/** People behind a figure of a stage; `at` is when they entered, or left where the figure counts leaving. */
export function peopleOfFigure(
  driver: EventsDriver,
  query: OverviewQuery,
  { stage, figure }: { readonly stage: number; readonly figure: StayFigure | 'reached' },
  at: Page,
): Promise<CellPeople> {
  const params = { ...queryParams(query), stage };
  if (figure === 'reached') {
    const hits = `SELECT person, arrayJoin(arrayFilter((t, s) -> s = {stage:UInt8} AND t >= {from:UInt64}
        AND t < {end:UInt64}, hit_time, hit_stage)) AS at
      FROM stays FINAL WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} ${ofPeople(query)}`;
    return pageOfPeople(driver, hits, params, at);
  }
  const when = LEFT_FIGURES.has(figure) ? 'left' : 'entered';
  const stays = `SELECT person, ${when} AS at FROM (${expandedStays(query)})
    WHERE stage = {stage:UInt8} AND ${FIGURES[figure]}`;
  return pageOfPeople(driver, stays, params, at);
}

/** People with a contact at a touchpoint while in a stage (from 1; 0 none). */
export function peopleOfTouchpoint(
  driver: EventsDriver,
  query: OverviewQuery,
  { stage, touchpoint }: { readonly stage: number; readonly touchpoint: number },
  at: Page,
): Promise<CellPeople> {
  const rows = `SELECT person, intDiv(arrayJoin(arrayFilter((t, s, p) -> s = {stage:UInt8} AND p = {touchpoint:UInt16}
      AND t >= {from:UInt64} * 2048 AND t < {end:UInt64} * 2048, t, st, tp)), 2048) AS at
    FROM journeys FINAL WHERE workspace = {workspace:UInt32} AND has(tp, {touchpoint:UInt16}) ${ofPeople(query)}`;
  return pageOfPeople(driver, rows, { ...queryParams(query), stage, touchpoint }, at);
}

/** People who expressed something while in a stage (from 1). */
export function peopleOfSignals(
  driver: EventsDriver,
  query: OverviewQuery,
  { stage }: { readonly stage: number },
  at: Page,
): Promise<CellPeople> {
  const rows = `SELECT person, toUnixTimestamp64Milli(ts) AS at FROM signals FINAL
    WHERE workspace = {workspace:UInt32} AND person != 0 AND st = {stage:UInt8} AND status = 'answered'
      AND at >= {from:UInt64} AND at < {end:UInt64} ${ofPeople(query)}`;
  return pageOfPeople(driver, rows, { ...queryParams(query), stage }, at);
}
