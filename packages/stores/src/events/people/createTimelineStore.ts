import { STAY_ENDS } from '@viaggio/domain/journeys';
import type { JourneyTouchpoints, TimelineStayRow, TimelineStore } from '@viaggio/domain/ports/timeline';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { classify, firstCopies, readRows } from './readTimelineRows';

interface JourneyRow {
  times: number[];
  touchpoints: number[];
  gone: number;
}

async function readJourney(
  driver: EventsDriver,
  workspace: number,
  person: string,
): Promise<JourneyTouchpoints | undefined> {
  // One person's versions are few: picking the last one costs half of FINAL.
  const [row] = await driver.query<JourneyRow>(
    `SELECT arrayMap(x -> toFloat64(intDiv(x, 2048)), t) AS times, tp AS touchpoints, gone FROM journeys
     WHERE workspace = {workspace:UInt32} AND person = {person:UInt64}
     ORDER BY version DESC LIMIT 1 SETTINGS max_threads = 1`,
    { workspace, person },
    { rank: 'person' },
  );
  return row === undefined || row.gone === 1 ? undefined : row;
}

type StayRow = [
  stage: number,
  entered: number,
  left: number,
  how: number,
  cycle: number,
  won: number,
  exit: number,
];

async function readStays(
  driver: EventsDriver,
  workspace: number,
  model: number,
  of: Parameters<TimelineStore['readStays']>[2],
): Promise<TimelineStayRow[]> {
  const bind = new Binder();
  const who =
    'person' in of
      ? `key = ${bind.add('UInt64', of.person)}`
      : `person IN ${bind.add('Array(UInt64)', idList(of.sources))}`;
  const rows = await driver.query<{ stays: StayRow[] }>(
    `SELECT arrayZip(stage, arrayMap(x -> toFloat64(x), entered), arrayMap(x -> toFloat64(x), leaves), how, cycle,
       won, exit) AS stays
     FROM stays FINAL WHERE workspace = ${bind.add('UInt32', workspace)} AND model = ${bind.add('UInt32', model)}
       AND ${who} SETTINGS max_threads = 1`,
    bind.params,
    { rank: 'person' },
  );
  const stays = rows.flatMap((row) =>
    row.stays.map(
      ([stage, entered, left, how, cycle, won, exit]): TimelineStayRow => ({
        stage,
        entered,
        left,
        end: STAY_ENDS[how] ?? 'open',
        cycle,
        won: won === 1,
        exit,
      }),
    ),
  );
  return stays.sort((a, b) => a.entered - b.entered || a.left - b.left);
}

/** One person's contacts and stays. Everything here is read by source or by key, and ahead of reports. */
export function createTimelineStore(driver: EventsDriver): TimelineStore {
  return {
    readRows: (query) => readRows(driver, query),
    firstCopies: (query, messages) => firstCopies(driver, query, messages),
    classify: (query, rows) => classify(driver, query, rows),
    readJourney: (workspace, person) => readJourney(driver, workspace, person),
    readStays: (workspace, model, of) => readStays(driver, workspace, model, of),
  };
}
