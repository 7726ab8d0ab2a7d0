import { STAY_ENDS } from '@viaggio/domain/journeys';
import type { OverviewQuery, StayFigure } from '@viaggio/domain/ports/overviewStore';
import { Binder } from '../../bind';
import type { QueryParams } from '../../driver/types';
import { segmentSql } from '../../segments/segmentSql';

const end = (name: (typeof STAY_ENDS)[number]): number => STAY_ENDS.indexOf(name);

const byClock = `how IN (${end('open')}, ${end('lost')})`;
const leftInPeriod = 'left >= {from:UInt64} AND left < {end:UInt64}';

/**
 * What each figure of a stage counts, over stays expanded to (stage, entered, left, how, won). The plain definitions
 * are those of `tallyStages` in the domain; a test holds the two together.
 */
export const FIGURES: Readonly<Record<StayFigure | 'present0' | 'lapsed' | 'converted', string>> = {
  present0: 'entered < {from:UInt64} AND left >= {from:UInt64}',
  present: 'entered < {end:UInt64} AND left >= {end:UInt64}',
  dormant: `${byClock} AND entered < {end:UInt64} AND left >= {end:UInt64}
    AND left - if(won, {lapseAfter:UInt64}, {lapseBefore:UInt64}) / 2 <= {end:UInt64} - 1`,
  entered: 'entered >= {from:UInt64} AND entered < {end:UInt64}',
  movedOn: `how = ${end('moved')} AND ${leftInPeriod}`,
  lost: `(${byClock} OR how = ${end('exited')}) AND ${leftInPeriod}`,
  lapsed: `${byClock} AND ${leftInPeriod}`,
  restarted: `how = ${end('restarted')} AND ${leftInPeriod}`,
  waiting: 'entered >= {from:UInt64} AND entered < {end:UInt64} AND left > {asOf:UInt64}',
  converted: `entered >= {from:UInt64} AND entered < {end:UInt64} AND how = ${end('moved')} AND left <= {asOf:UInt64}`,
};

export const EXITED = `how = ${end('exited')} AND ${leftInPeriod}`;

export const queryParams = (query: OverviewQuery): QueryParams => ({
  workspace: query.workspace,
  model: query.model,
  from: query.from,
  end: query.end,
  first: query.from / 1000,
  past: query.end / 1000,
  asOf: query.asOf,
  lapseBefore: query.lapseBefore,
  lapseAfter: query.lapseAfter,
  places: [...(query.places ?? [])],
  ...segmentOf(query).params,
});

/** A column made for reading everybody, which counts in seconds, lies in the period. */
export const secondWithin = (column: string): string =>
  `${column} >= {first:UInt32} AND ${column} < {past:UInt32}`;

/** Who is asked about, beside the numbers of the question, under names of its own. */
function segmentOf(query: OverviewQuery): { sql: string; params: QueryParams } {
  const bind = new Binder('segment');
  const asked = { workspace: query.workspace, asOf: query.asOf + 1 };
  const sql = query.segment === undefined ? '1' : segmentSql(query.segment, asked, bind);
  return { sql, params: bind.params };
}

/** Restricts a table with a `person` column to people seen at the query's places, and to those of its segment. */
export const ofPeople = (query: OverviewQuery): string =>
  query.places === undefined && query.segment === undefined
    ? ''
    : `AND person IN (SELECT person FROM journeys FINAL WHERE workspace = {workspace:UInt32}
        ${query.places === undefined ? '' : 'AND hasAny(pl, {places:Array(UInt16)})'} AND ${segmentOf(query).sql})`;

/** Stays of the query's model, one row each. */
export const expandedStays = (query: OverviewQuery): string => `
SELECT key, person, s.1 AS stage, s.2 AS entered, s.3 AS left, s.4 AS how, s.5 AS won, s.6 AS exit
FROM (SELECT key, person, arrayJoin(arrayZip(stage, entered, leaves, how, won, exit)) AS s
  FROM stays FINAL WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} ${ofPeople(query)})`;
