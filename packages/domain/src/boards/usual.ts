import type { JourneyModel, Stage } from '../journeys/index';
import type { ContactFilter } from '../reports/index';
import type { SavedPeriod } from './period';
import type { Placed } from './tiles';

/** Questions everybody has, made from the workspace's stages. Their ids are `usual:<name>`. */
export const USUAL_REPORTS = [
  'overview',
  'funnel',
  'paths',
  'retention',
  'attribution',
  'timeToConvert',
  'variants',
  'snags',
  'handovers',
  'lifecycle',
  'repurchase',
  'consideration',
  'initiative',
] as const;
export type UsualReport = (typeof USUAL_REPORTS)[number];

export const USUAL_PREFIX = 'usual:';

export interface AskedReport {
  readonly report: string;
  readonly question: Readonly<Record<string, unknown>> & { readonly period: SavedPeriod };
}

export type TileShows = 'figure' | 'chart' | 'table';

export interface Tile extends Placed {
  /** Id of a saved report, or `usual:<name>`. */
  readonly report: string;
  readonly shows: TileShows;
}

/** All that makes people enter a stage; "at least n times" does not travel along. */
export function stepOfStage({ entry }: Stage): ContactFilter[] {
  const own = entry.touchpoints.length > 0 ? [{ touchpoints: entry.touchpoints }] : [];
  return [...own, ...entry.filters];
}

const LAST_MONTH: SavedPeriod = { last: 'P30D' };
const LAST_QUARTER: SavedPeriod = { last: 'P90D' };
const LAST_YEAR: SavedPeriod = { last: 'P365D' };

/** What brands do themselves would stand in every path. */
const WITHOUT_OURS = [{ actors: ['brand'] }];

/** The stages up to the goal that something can make people enter. A goal that comes first leaves all of them. */
function stagesToGoal({ stages }: JourneyModel): readonly Stage[] {
  const entered = stages.filter((stage) => stepOfStage(stage).length > 0);
  const goal = entered.findIndex((stage) => stage.goal);
  return goal > 0 ? entered.slice(0, goal + 1) : entered;
}

/** The usual question of a name; undefined where the stages are too few for it, or there is no such name. */
export function usualQuestion(name: string, model: JourneyModel | undefined): AskedReport | undefined {
  const stages = model ? stagesToGoal(model) : [];
  const [first, goal] = [stages[0], stages.find((stage) => stage.goal) ?? stages.at(-1)];
  if (first === undefined || goal === undefined) return undefined;
  const [start, end] = [stepOfStage(first), stepOfStage(goal)];
  switch (name as UsualReport) {
    case 'funnel':
      return stages.length < 2
        ? undefined
        : { report: name, question: { period: LAST_QUARTER, steps: stages.map(stepOfStage) } };
    case 'timeToConvert':
      return stages.length < 2
        ? undefined
        : { report: name, question: { period: LAST_QUARTER, from: start, to: end } };
    case 'retention':
      return { report: name, question: { period: LAST_YEAR, start: end, return: end, by: 'month' } };
    case 'attribution':
      return { report: name, question: { period: LAST_QUARTER, conversion: end } };
    case 'paths':
      return { report: name, question: { period: LAST_QUARTER, collapse: true, exclude: WITHOUT_OURS } };
    case 'variants':
      return {
        report: name,
        question: { period: LAST_QUARTER, collapse: true, limit: 25, exclude: WITHOUT_OURS, outcome: end },
      };
    case 'repurchase':
      return { report: name, question: { period: LAST_YEAR } };
    case 'overview':
      return { report: name, question: { period: LAST_MONTH } };
    case 'snags':
    case 'handovers':
    case 'lifecycle':
    case 'consideration':
    case 'initiative':
      return { report: name, question: { period: LAST_QUARTER } };
    default:
      return undefined;
  }
}

const tile = (name: UsualReport, shows: TileShows, x: number, y: number, w: number, h: number): Tile => ({
  id: name,
  report: `${USUAL_PREFIX}${name}`,
  shows,
  x,
  y,
  w,
  h,
});

/** The dashboard of a workspace that has made none: the whole journey, then what is lost, who stays, what works. */
export const USUAL_TILES: readonly Tile[] = [
  tile('overview', 'chart', 0, 0, 12, 4),
  tile('funnel', 'chart', 0, 4, 7, 5),
  tile('timeToConvert', 'chart', 7, 4, 5, 5),
  tile('snags', 'chart', 0, 9, 6, 5),
  tile('handovers', 'chart', 6, 9, 6, 5),
  tile('lifecycle', 'chart', 0, 14, 7, 5),
  tile('repurchase', 'chart', 7, 14, 5, 5),
  tile('attribution', 'chart', 0, 19, 6, 5),
  tile('paths', 'chart', 6, 19, 6, 5),
];
