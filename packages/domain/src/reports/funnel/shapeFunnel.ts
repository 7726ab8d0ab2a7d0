import type { FunnelCounts, FunnelQuery, FunnelStepCounts } from '../../ports/reportStore';
import { wilsonInterval } from '../../statistics/index';
import { localDate } from '../../time/index';
import { barsOf, ratio, type Spread, spreadOf, type Words } from '../common/types';
import { trendUnit } from './planFunnel';

export interface FunnelStep {
  readonly people: number;
  readonly fromFirst: number | null;
  readonly fromPrevious: number | null;
  readonly interval: [number, number] | null;
  readonly intervalPrevious: [number, number] | null;
  readonly timeFromPrevious: Spread;
  readonly timeFromFirst: Spread;
  readonly histogram: { from: number; to: number | null; people: number }[];
  readonly lost: number;
  readonly open: number;
  readonly valueLost: number | null;
}

export interface FunnelReport {
  readonly steps: FunnelStep[];
  readonly breakdown: { name: string | null; people: number[] }[];
  readonly trend: {
    readonly by: 'day' | 'week' | 'month';
    readonly points: { start: string; people: number; converted: number; complete: boolean }[];
  };
  readonly typicalOrderValue: number | null;
}

export interface FunnelParts {
  readonly query: FunnelQuery;
  readonly counts: FunnelCounts;
  readonly timeZone: string;
  /** Median order of the period; null without orders. */
  readonly typicalOrder: number | null;
  readonly top: number;
  /** Of the attribute people are told apart by. */
  readonly words: Words | undefined;
}

/** A funnel as it is told: shares with their intervals, times in seconds, what is lost and what it is worth. */
export function shapeFunnel(parts: FunnelParts): FunnelReport {
  return {
    steps: parts.counts.steps.map((step, i) => shapeStep(step, i, parts)),
    breakdown: shapeBreakdown(parts),
    trend: shapeTrend(parts),
    typicalOrderValue: parts.typicalOrder,
  };
}

const both = (interval: readonly [number, number] | null): [number, number] | null =>
  interval && [interval[0], interval[1]];

function shapeStep(step: FunnelStepCounts, i: number, { counts, typicalOrder }: FunnelParts): FunnelStep {
  const first = counts.steps[0]!.people;
  const before = i === 0 ? undefined : counts.steps[i - 1];
  const previous = before?.people ?? step.people;
  const open = before?.open ?? 0;
  const lost = previous - step.people;
  return {
    people: step.people,
    fromFirst: ratio(step.people, first),
    fromPrevious: ratio(step.people, previous),
    interval: both(wilsonInterval(step.people, first)),
    intervalPrevious: both(wilsonInterval(step.people, previous)),
    timeFromPrevious: spreadOf(step.fromPrevious),
    timeFromFirst: spreadOf(step.fromFirst),
    histogram: barsOf(step.histogram),
    lost,
    open,
    valueLost: typicalOrder === null ? null : (lost - open) * typicalOrder,
  };
}

/** The values with most people, and all the others as one. */
function shapeBreakdown({ counts, top, words }: FunnelParts): FunnelReport['breakdown'] {
  if (words === undefined) return [];
  const sorted = [...counts.breakdown].sort((a, b) => b.people[0]! - a.people[0]! || a.value - b.value);
  const named = sorted
    .slice(0, top)
    .map(({ value, people }) => ({ name: words.wordOf(value), people: [...people] }));
  const rest = sorted.slice(top);
  if (rest.length === 0) return named;
  const others = counts.steps.map((_, k) => rest.reduce((sum, { people }) => sum + people[k]!, 0));
  return [...named, { name: null, people: others }];
}

/** A point is complete when nobody who began in it can still come to the end. */
function shapeTrend({ query, counts, timeZone }: FunnelParts): FunnelReport['trend'] {
  const { buckets, window, asOf } = query;
  const points = buckets.slice(0, -1).map((start, bucket) => {
    const next = buckets[bucket + 1]!;
    const found = counts.trend.find((row) => row.bucket === bucket);
    const complete = (window === null ? next : next + window) <= asOf;
    return {
      start: localDate(start, timeZone),
      people: found?.people ?? 0,
      converted: found?.converted ?? 0,
      complete,
    };
  });
  return { by: trendUnit(query), points };
}
