import type { Stage } from '../../journeys/index';
import { ALL_STAGES, type UnansweredRow } from '../../ports/livingMapStore';
import type { StageCounts } from '../../ports/overviewStore';
import type { Bilingual, Touchpoint } from '../../touchpoints/index';
import { type Spread, spreadOf } from '../common/types';
import { type AnsweredShare, answeredShare } from './answeredShare';
import type { UnansweredRequest } from './planUnanswered';

/** How many actions, and what became of them. */
export interface Coverage extends AnsweredShare {
  readonly actions: number;
  readonly people: number;
  readonly followed: number;
  readonly answered: number;
  readonly named: number;
  readonly unanswered: number;
  readonly waiting: number;
  readonly peopleUnanswered: number;
  readonly peopleWaiting: number;
}

export interface UnansweredAction extends Coverage {
  /** Id of the stage in which they stood; null: in none. */
  readonly stage: string | null;
  readonly touchpoint: string;
  readonly name: Bilingual;
  readonly says: Bilingual;
  readonly channel: string;
  readonly within: number;
  readonly time: Spread;
  /** A map says that we answer this by hand; no event proves it. */
  readonly declared: boolean;
  readonly lossRate: number | null;
  readonly value: number | null;
}

export interface UnansweredReport {
  readonly actions: UnansweredAction[];
  readonly stages: (Coverage & { readonly stage: string | null; readonly value: number | null })[];
  readonly total: Coverage;
  readonly rule: {
    readonly within: number;
    readonly windows: { readonly touchpoint: string; readonly within: number }[];
  };
  readonly namedResponses: number;
  readonly typicalOrderValue: number | null;
}

export interface UnansweredParts {
  readonly request: UnansweredRequest;
  readonly rows: readonly UnansweredRow[];
  readonly stages: readonly Stage[];
  readonly catalogue: readonly Touchpoint[];
  /** What became of who stood in each stage, in the period. */
  readonly counts: readonly StageCounts[];
  readonly typicalOrder: number | null;
  /** Milliseconds. */
  readonly window: number;
  readonly windows: readonly { readonly touchpoint: number; readonly window: number }[];
  readonly namedResponses: number;
}

const NOBODY: Omit<UnansweredRow, 'stage' | 'touchpoint'> = {
  actions: 0,
  people: 0,
  followed: 0,
  answered: 0,
  named: 0,
  waiting: 0,
  peopleFollowed: 0,
  peopleUnanswered: 0,
  peopleWaiting: 0,
  squares: [0, 0, 0],
  times: null,
};

function coverageOf(row: Omit<UnansweredRow, 'stage' | 'touchpoint'>): Coverage {
  const { actions, people, followed, answered, named, waiting, peopleUnanswered, peopleWaiting } = row;
  const unanswered = followed - answered;
  return {
    ...{ actions, people, followed, answered, named, unanswered, waiting, peopleUnanswered, peopleWaiting },
    ...answeredShare(row),
  };
}

/** Of the cycles that left a stage in the period, the share that was lost there; null where none left it. */
function lossRateOf(counts: readonly StageCounts[], stage: number): number | null {
  const of = counts.find((one) => one.stage === stage - 1);
  const left = of === undefined ? 0 : of.movedOn + of.lost + of.restarted;
  return of === undefined || left === 0 ? null : of.lost / left;
}

/**
 * Actions by what hangs on them: people without an answer × how often their stage loses a customer × typical order;
 * where that is unknown, by people alone and after the others.
 */
export function shapeUnanswered(parts: UnansweredParts): UnansweredReport {
  const { rows, stages, request } = parts;
  const idOf = (stage: number): string | null => stages[stage - 1]?.id ?? null;
  const actions = rows.flatMap((row) => actionOf(row, idOf(row.stage), parts) ?? []);
  const worthOf = (stage: string | null): number | null => {
    const own = actions.filter((one) => one.stage === stage && one.value !== null);
    return own.length === 0 ? null : own.reduce((sum, { value }) => sum + (value ?? 0), 0);
  };
  const ids = new Map(parts.catalogue.map(({ number, id }) => [number, id]));
  return {
    actions: actions.sort(
      (a, b) =>
        (b.value ?? 0) - (a.value ?? 0) ||
        b.peopleUnanswered - a.peopleUnanswered ||
        b.people - a.people ||
        (a.touchpoint < b.touchpoint ? -1 : 1),
    ),
    stages: rows
      .filter(({ stage, touchpoint }) => touchpoint === 0 && stage !== ALL_STAGES)
      .sort((a, b) => a.stage - b.stage)
      .map((row) => ({ stage: idOf(row.stage), ...coverageOf(row), value: worthOf(idOf(row.stage)) })),
    total: coverageOf(rows.find(({ stage }) => stage === ALL_STAGES) ?? NOBODY),
    rule: {
      within: parts.window / 1000,
      windows: (request.windows ?? []).flatMap(({ touchpoint }) => {
        const found = parts.windows.find((one) => ids.get(one.touchpoint) === touchpoint);
        return found ? [{ touchpoint, within: found.window / 1000 }] : [];
      }),
    },
    namedResponses: parts.namedResponses,
    typicalOrderValue: parts.typicalOrder,
  };
}

function actionOf(
  row: UnansweredRow,
  stage: string | null,
  { catalogue, counts, typicalOrder, window, windows, request }: UnansweredParts,
): UnansweredAction | undefined {
  const touchpoint = catalogue.find(({ number }) => number === row.touchpoint);
  if (row.touchpoint === 0 || touchpoint === undefined) return undefined;
  const lossRate = lossRateOf(counts, row.stage);
  const { id, name, says, channel } = touchpoint;
  return {
    stage,
    touchpoint: id,
    ...{ name, says, channel },
    ...coverageOf(row),
    within: (windows.find((one) => one.touchpoint === row.touchpoint)?.window ?? window) / 1000,
    time: spreadOf(row.times),
    declared: (request.declared ?? []).some(
      (one) => one.touchpoint === id && (one.stage === undefined || one.stage === stage),
    ),
    lossRate,
    value: lossRate === null || typicalOrder === null ? null : row.peopleUnanswered * lossRate * typicalOrder,
  };
}
