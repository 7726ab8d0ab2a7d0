import { quantileExact } from '../statistics/index';
import { isPresentAt, stateAt } from './stateAt';
import type { Hit, JourneyModel, Stay, StayEnd } from './types';

/** UTC milliseconds; `to` is exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** One walked journey key, and whom it is counted for: a person, or an account in the reports by account. */
export interface WalkedJourney {
  /** Several keys (cases) may be of one person. */
  readonly person: string;
  readonly stays: readonly Stay[];
  readonly hits: readonly Hit[];
}

export interface Count {
  readonly cycles: number;
  readonly people: number;
}

/** Reason of a loss by the clock; the other reasons are those of the model's exit rules. */
export const LAPSED = 'lapsed';

/** The figures of one stage in one period. Each stay is one cycle in that stage: no cycle enters a stage twice. */
export interface StageTally {
  readonly stage: number;
  readonly id: string;
  /** Running just before the period starts: entered < from ≤ left. */
  readonly present0: Count;
  /** Running just before it ends: entered < end ≤ left. */
  readonly present: Count;
  /** Of those present at the end, asleep for more than half the lapse span. */
  readonly dormant: Count;
  /** from ≤ entered < end. */
  readonly entered: Count;
  /** Ended in the period, from ≤ left < end, by moving to a later stage. */
  readonly movedOn: Count;
  /** Ended in the period by lapse (of `lost` stays and of `open` ones alike) or by an exit. */
  readonly lost: Count;
  /** `lost` by reason: `lapsed` and the reasons of the exit rules, those that occur. */
  readonly lostBy: Readonly<Record<string, Count>>;
  /** The part of `lost` that an exit event ended. */
  readonly exited: Count;
  /** Ended in the period by starting over. */
  readonly restarted: Count;
  /** Entered in the period and still running at asOf. */
  readonly waiting: Count;
  /** Entered in the period and, by asOf, moved to a later stage: the numerator of `conversion`. */
  readonly converted: Count;
  /** converted ÷ entered, in cycles; null when none entered, and for the last stage, which leads nowhere. */
  readonly conversion: number | null;
  /** People who met the stage's rule in the period, whatever their position. */
  readonly reached: number;
  /** Milliseconds from entering to moving on, of the stays in `movedOn`; null when there is none. A stay that ended
   * otherwise says nothing of how long the stage takes: a lapsed one always lasts at least the lapse span. */
  readonly timeInStage: { readonly p50: number; readonly p90: number } | null;
}

/**
 * The plain tally of the stages over a period: the slow reference for the reports. Times are whole milliseconds.
 *
 * The period is [from, end) with end = the lesser of `to` and asOf + 1 ms: what comes after asOf is not known yet.
 * A stay leaves at `left`, whatever its end; `open` stays leave at their lapse moment, by the clock. So in cycles
 * present = present0 + entered − movedOn − lost − restarted, for every period.
 */
export function tallyStages(
  model: JourneyModel,
  walks: readonly WalkedJourney[],
  period: Period,
  asOf: number,
): StageTally[] {
  const from = Math.min(period.from, asOf + 1);
  const end = Math.max(from, Math.min(period.to, asOf + 1));
  return model.stages.map((_, stage) => tallyStage(model, walks, stage, { from, to: end }, asOf));
}

interface OwnedStay {
  readonly person: string;
  readonly stay: Stay;
}

function tallyStage(
  model: JourneyModel,
  walks: readonly WalkedJourney[],
  stage: number,
  { from, to }: Period,
  asOf: number,
): StageTally {
  const all = walks.flatMap(({ person, stays }) =>
    stays.filter((stay) => stay.stage === stage).map((stay): OwnedStay => ({ person, stay })),
  );
  const during = (time: number) => from <= time && time < to;
  const count = (wanted: (stay: Stay) => boolean): Count => countStays(all.filter((it) => wanted(it.stay)));
  const entered = all.filter(({ stay }) => during(stay.entered));
  return {
    stage,
    id: model.stages[stage]!.id,
    present0: count((stay) => isPresentAt(stay, from - 1)),
    present: count((stay) => isPresentAt(stay, to - 1)),
    dormant: count((stay) => stateAt(stay, to - 1, model.lapseDays) === 'dormant'),
    ...countEnds(
      model,
      all.filter(({ stay }) => during(stay.left)),
    ),
    ...follow(entered, asOf, stage === model.stages.length - 1),
    reached: countReached(walks, stage, during),
  };
}

/** What ended the stays that left in the period, and how long those who moved on had been there. */
function countEnds(
  model: JourneyModel,
  left: readonly OwnedStay[],
): Pick<StageTally, 'movedOn' | 'lost' | 'lostBy' | 'exited' | 'restarted' | 'timeInStage'> {
  const ending = (...ends: StayEnd[]) => left.filter(({ stay }) => ends.includes(stay.end));
  const moved = ending('moved');
  const times = moved.map(({ stay }) => stay.left - stay.entered);
  const p50 = quantileExact(times, 0.5);
  const p90 = quantileExact(times, 0.9);
  return {
    movedOn: countStays(moved),
    // An `open` stay that left in the period did so by the clock.
    lost: countStays(ending('lost', 'open', 'exited')),
    lostBy: countReasons(model, left),
    exited: countStays(ending('exited')),
    restarted: countStays(ending('restarted')),
    timeInStage: p50 === null || p90 === null ? null : { p50, p90 },
  };
}

/** What became, by asOf, of the stays that were entered in the period. */
function follow(
  entered: readonly OwnedStay[],
  asOf: number,
  isLast: boolean,
): Pick<StageTally, 'entered' | 'waiting' | 'converted' | 'conversion'> {
  const converted = entered.filter(({ stay }) => stay.end === 'moved' && stay.left <= asOf);
  return {
    entered: countStays(entered),
    waiting: countStays(entered.filter(({ stay }) => isPresentAt(stay, asOf))),
    converted: countStays(converted),
    conversion: isLast || entered.length === 0 ? null : converted.length / entered.length,
  };
}

function countStays(stays: readonly OwnedStay[]): Count {
  return { cycles: stays.length, people: new Set(stays.map(({ person }) => person)).size };
}

function countReasons(model: JourneyModel, ended: readonly OwnedStay[]): Record<string, Count> {
  const byReason = new Map<string, OwnedStay[]>();
  for (const it of ended) {
    const reason = reasonOf(model, it.stay);
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), it]);
  }
  return Object.fromEntries([...byReason].map(([reason, stays]) => [reason, countStays(stays)]));
}

function reasonOf(model: JourneyModel, stay: Stay): string | null {
  if (stay.end === 'lost' || stay.end === 'open') return LAPSED;
  return stay.end === 'exited' ? (model.exits[stay.exit]?.reason ?? 'exited') : null;
}

function countReached(
  walks: readonly WalkedJourney[],
  stage: number,
  during: (time: number) => boolean,
): number {
  const met = walks.filter(({ hits }) => hits.some((hit) => hit.stage === stage && during(hit.time)));
  return new Set(met.map(({ person }) => person)).size;
}
