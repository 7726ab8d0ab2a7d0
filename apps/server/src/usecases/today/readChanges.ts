import type { Definitions, TermStore } from '@viaggio/domain/ports/definitionStore';
import type { PeriodMeasures, Population } from '@viaggio/domain/ports/reportStore';
import type { DailyStage, TodayStore } from '@viaggio/domain/ports/todayStore';
import { calendarBuckets } from '@viaggio/domain/time';
import {
  type DailyParts,
  type Finding,
  findChanges,
  firstWholeDay,
  LEAST_WEEKS,
  planCandidates,
  planFeelings,
  snagOf,
} from '@viaggio/domain/today';
import { modelOfPeople } from '../people/chooseModel';
import { placesOf, type ReportScope, type ScopeDeps } from '../reports/reportScope';
import { type Behind, behindFinding } from './behindFinding';

export interface ChangesDeps extends ScopeDeps {
  readonly today: TodayStore;
  readonly terms: TermStore;
  readonly measurePeriod: (population: Population) => Promise<PeriodMeasures>;
  readonly now: () => number;
}

export interface TodayFinding extends Finding {
  readonly conversion: { readonly value: number | null; readonly usual: number | null } | null;
  readonly behind: Behind | null;
}

export interface TodayChanges {
  readonly weeks: number;
  readonly learning: boolean;
  readonly looked: number;
  readonly findings: readonly TodayFinding[];
  readonly typicalOrder: number | null;
  readonly hasEvents: boolean;
  readonly measures: PeriodMeasures;
}

const DAY_MS = 86_400_000;
/** Eight weeks before the last seven days, and two more for the spread of the figures. */
const WINDOW_DAYS = 77;

/** Starts of the whole local days before now, and the end of the last. */
function windowOf(now: number, timeZone: string): number[] {
  const starts = calendarBuckets({ from: now - WINDOW_DAYS * DAY_MS, end: now }, 'day', timeZone);
  return starts.filter((start) => start <= now).slice(-WINDOW_DAYS - 1);
}

/** The stages people walk by default. */
function modelFor(definitions: Definitions) {
  const own = definitions.models.filter(({ model }) => model.id === definitions.defaultModel);
  return own.find(({ state }) => state === 'current') ?? own[0] ?? modelOfPeople(definitions);
}

/** The changes that matter since yesterday, of the places the asker may see. */
export async function readChanges(
  deps: ChangesDeps,
  scope: ReportScope,
  place: string | undefined,
): Promise<TodayChanges> {
  const { workspace, timeZone } = scope;
  const now = Math.min(deps.now(), deps.projectedUntil(workspace) + 1);
  const days = windowOf(deps.now(), timeZone);
  const [definitions, places, channels, events] = await Promise.all([
    deps.definitionsOf(workspace),
    placesOf(deps, scope, place),
    deps.terms.valuesOf(workspace, 'channel'),
    deps.terms.valuesOf(workspace, 'event'),
  ]);
  const population = { workspace, unit: 'person' as const, from: days[0]!, end: now, asOf: now, places };
  const measures = await deps.measurePeriod(population);
  const stored = modelFor(definitions);
  const nothing = { weeks: 0, learning: true, looked: 0, findings: [], measures, typicalOrder: null };
  if (stored === undefined || measures.people === 0) return { ...nothing, hasEvents: measures.people > 0 };
  const query = { workspace, model: stored.number, days, places };
  const snags = [...events].filter(([, name]) => snagOf(name) !== undefined);
  const [stages, people, money, feelings] = await Promise.all([
    deps.today.dailyStages(query),
    deps.today.dailyPeople({ ...query, events: snags.map(([number]) => number) }),
    deps.today.dailyMoney(query),
    deps.today.dailyFeelings(query),
  ]);
  const parts: DailyParts = {
    days: days.length - 1,
    stages,
    people,
    money,
    feelings,
    typicalOrder: measures.typicalOrder,
    model: stored.model,
    catalogue: definitions.catalogue.touchpoints,
    channels,
    events: new Map(snags),
  };
  const found = findChanges({
    candidates: planCandidates(parts),
    feelings: planFeelings(parts),
    first: firstWholeDay(parts),
    typicalOrder: measures.typicalOrder,
  });
  const goal = stored.model.stages.find((stage) => stage.goal)?.id ?? '';
  const stageIndex = new Map(stored.model.stages.map(({ id }, index) => [id, index]));
  return {
    weeks: found.weeks,
    learning: found.weeks < LEAST_WEEKS,
    looked: found.looked,
    findings: found.findings.map((finding) => ({
      ...finding,
      conversion: conversionOf(finding, stages, stageIndex.get(finding.subject), days.length - 1),
      behind: behindFinding(finding, { days, timeZone, goal }),
    })),
    typicalOrder: measures.typicalOrder,
    hasEvents: true,
    measures,
  };
}

/** Of a stage: how many moved on for each that entered, then and in the days before. */
function conversionOf(
  { kind, span }: Finding,
  stages: readonly DailyStage[],
  stage: number | undefined,
  days: number,
): TodayFinding['conversion'] {
  if (kind !== 'stage' || stage === undefined) return null;
  const since = days - (span === 'day' ? 1 : 7);
  const sum = (move: DailyStage['move'], isThen: boolean): number =>
    stages
      .filter((row) => row.stage === stage && row.move === move && row.day >= since === isThen)
      .reduce((total, { count }) => total + count, 0);
  const share = (isThen: boolean): number | null => {
    const entered = sum('entered', isThen);
    return entered === 0 ? null : sum('movedOn', isThen) / entered;
  };
  return { value: share(true), usual: share(false) };
}
