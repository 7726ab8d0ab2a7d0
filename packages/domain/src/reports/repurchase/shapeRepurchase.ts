import type { FollowedDay, RepurchaseCounts } from '../../ports/relationStore';
import { MIN_ANSWERS } from '../../statistics/index';
import { barsOf, type Spread, spreadOf } from '../common/types';
import { kaplanMeier, type SurvivalStep } from './kaplanMeier';

export interface RepurchasePoint {
  readonly days: number;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly atRisk: number;
}

export interface RepurchaseReport extends Spread {
  readonly people: number;
  readonly purchases: number;
  readonly again: number;
  readonly waiting: number;
  readonly intervals: number;
  readonly histogram: { from: number; to: number | null; people: number }[];
  readonly byOrder: (Spread & {
    readonly order: number;
    readonly purchases: number;
    readonly intervals: number;
  })[];
  readonly curve: {
    readonly tooFew: boolean;
    readonly medianDays: number | null;
    readonly points: RepurchasePoint[];
    readonly steps: RepurchasePoint[];
  };
}

/** Days at which people ask how many have bought again. */
const POINTS: readonly number[] = [30, 60, 90, 180, 365];
const ORDERS: readonly number[] = [1, 2, 3, 4];
/** Steps that a drawing can show. */
const MAX_STEPS = 100;

/** Times between purchases, and how many buy again within so many days. */
export function shapeRepurchase(counts: RepurchaseCounts): RepurchaseReport {
  const { people, purchases, intervals, followed } = counts;
  const again = followed.reduce((sum, day) => sum + day.again, 0);
  const orders = new Map(counts.byOrder.map((one) => [one.order, one]));
  return {
    people,
    purchases,
    again,
    waiting: people - again,
    intervals,
    ...spreadOf(counts.times),
    histogram: barsOf(counts.histogram),
    byOrder: ORDERS.map((order) => {
      const one = orders.get(order);
      return {
        order,
        purchases: one?.purchases ?? 0,
        intervals: one?.intervals ?? 0,
        ...spreadOf(one?.times ?? null),
      };
    }),
    curve: curveOf(followed, people),
  };
}

function curveOf(followed: readonly FollowedDay[], people: number): RepurchaseReport['curve'] {
  const tooFew = people < MIN_ANSWERS;
  if (tooFew) {
    const points = POINTS.map((days) => ({
      days,
      share: null,
      interval: null,
      atRisk: atRiskOn(days, followed),
    }));
    return { tooFew, medianDays: null, points, steps: [] };
  }
  const steps = kaplanMeier(followed);
  return {
    tooFew,
    medianDays: steps.find(({ share }) => share >= 0.5)?.days ?? null,
    points: POINTS.map((days) => pointAt(days, steps, followed)),
    steps: thin(steps).map(({ interval, ...step }) => ({ ...step, interval: interval && [...interval] })),
  };
}

/** Who was followed at least until a day, and had not bought again before it. */
const atRiskOn = (days: number, followed: readonly FollowedDay[]): number =>
  followed.reduce((sum, day) => sum + (day.days >= days ? day.again + day.open : 0), 0);

/** The estimate by a day. Beyond the last one followed it says nothing, unless everybody has bought again. */
function pointAt(
  days: number,
  steps: readonly SurvivalStep[],
  followed: readonly FollowedDay[],
): RepurchasePoint {
  const atRisk = atRiskOn(days, followed);
  const step = steps.findLast((one) => one.days <= days);
  const share = step?.share ?? 0;
  if (atRisk === 0 && share < 1) return { days, share: null, interval: null, atRisk };
  return { days, share, interval: step?.interval ? [...step.interval] : null, atRisk };
}

/** Evenly fewer, the first and the last always among them. */
function thin(steps: readonly SurvivalStep[]): readonly SurvivalStep[] {
  if (steps.length <= MAX_STEPS) return steps;
  return Array.from(
    { length: MAX_STEPS },
    (_, i) => steps[Math.round((i * (steps.length - 1)) / (MAX_STEPS - 1))]!,
  );
}
