import { hiddenRows, isSmall, only, type Shown, shownChain } from './rules';
import type { Bin, FunnelLike, FunnelStepLike, TimeLike } from './types';

const NO_TIMES = { p50: null, p90: null };

/** Bars that add up to a count: all are hidden with it. */
function hideBins(bins: readonly Bin[], isTotalShown: boolean) {
  const gone = hiddenRows(bins.map(({ people }) => [people]));
  return bins.map(({ from, to, people }, index) => ({
    from,
    to,
    people: isTotalShown && !gone.has(index) ? people : null,
  }));
}

/** Who came from step to step. What is lost between two steps is known where both are; so are their shares. */
export function hideFunnel(data: FunnelLike) {
  const people = shownChain(data.steps.map((step) => step.people));
  return {
    ...only(data, ['currency']),
    typicalOrderValue: null,
    steps: data.steps.map((step, index) => hideStep(step, index, people)),
    breakdown: hideBreakdown(data, people),
    trend: hideTrend(data, people),
  };
}

function hideStep(step: FunnelStepLike, index: number, people: readonly Shown[]) {
  const isShown = people[index] !== null;
  const both = isShown && (index === 0 || people[index - 1] !== null);
  const fromFirst = isShown && people[0] !== null;
  const open = both && ![step.open, step.lost - step.open].some(isSmall);
  return {
    people: people[index] ?? null,
    fromFirst: fromFirst ? step.fromFirst : null,
    interval: fromFirst ? step.interval : null,
    fromPrevious: both ? step.fromPrevious : null,
    intervalPrevious: both ? step.intervalPrevious : null,
    lost: both ? step.lost : null,
    open: open ? step.open : null,
    valueLost: open ? step.valueLost : null,
    timeFromPrevious: isShown ? only(step.timeFromPrevious, ['p50', 'p90']) : NO_TIMES,
    timeFromFirst: isShown ? only(step.timeFromFirst, ['p50', 'p90']) : NO_TIMES,
    histogram: hideBins(step.histogram, isShown),
  };
}

/** A row is shown whole or not at all: its steps could be had from each other. */
function hideBreakdown({ breakdown }: FunnelLike, people: readonly Shown[]) {
  const rows = breakdown.map((row) => [
    ...row.people,
    ...row.people.slice(1).map((count, index) => (row.people[index] ?? 0) - count),
  ]);
  const gone = hiddenRows(rows);
  return breakdown
    .filter((_, index) => !gone.has(index))
    .map((row) => ({
      name: row.name,
      people: row.people.map((count, index) => (people[index] === null ? null : count)),
    }));
}

function hideTrend({ trend }: FunnelLike, people: readonly Shown[]) {
  const gone = hiddenRows(
    trend.points.map((point) => [point.people, point.converted, point.people - point.converted]),
  );
  const isShown = people[0] !== null && people.at(-1) !== null;
  return {
    by: trend.by,
    points: trend.points.map((point, index) => ({
      ...only(point, ['start', 'complete']),
      people: isShown && !gone.has(index) ? point.people : null,
      converted: isShown && !gone.has(index) ? point.converted : null,
    })),
  };
}

export function hideTime(data: TimeLike) {
  const [people, converted] = shownChain([data.people, data.converted]);
  const isShown = converted !== null;
  return {
    people,
    converted,
    ...(isShown ? only(data, ['p50', 'p90']) : NO_TIMES),
    histogram: hideBins(data.histogram, isShown),
  };
}
