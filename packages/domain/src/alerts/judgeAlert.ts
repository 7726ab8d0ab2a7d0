import { judgeDay, type SeriesDay } from '../reports/unusual/index';
import { MIN_ANSWERS, studentTail } from '../statistics/index';
import type { AlertCondition, AlertFigure, AlertVerdict, Sensitivity } from './types';

const WEEK_MS = 7 * 86_400_000;
/** Fewer weeks than this say nothing. */
const LEAST_WEEKS = 3;

/**
 * How seldom a figure as far from the usual would come by chance alone, for an alert to tell it: of daily alerts about
 * one false one in three years, in three months, in three weeks.
 */
export const ALERT_TAILS: Readonly<Record<Sensitivity, number>> = { low: 0.001, normal: 0.01, high: 0.05 };

/**
 * Whether the figure of a period is worth telling. A number that cannot be told (no answers, nobody to take a share
 * of) fires nothing.
 *
 * @param before the figure of the same hour or day in the weeks before, the latest first; only those of which the
 *   workspace has data
 */
export function judgeAlert(
  condition: AlertCondition,
  figure: AlertFigure,
  before: readonly AlertFigure[],
): AlertVerdict {
  const { value, n } = figure;
  const usual = judgeFigure(figure, before);
  const expected = usual?.expected ?? null;
  const said = { value, n, expected, weeks: before.length };
  if (condition.kind !== 'unusual') {
    const passes =
      value !== null && (condition.kind === 'above' ? value > condition.value : value < condition.value);
    return { ...said, fires: passes, isLearning: value === null };
  }
  if (usual === null) return { ...said, fires: false, isLearning: true };
  return { ...said, fires: usual.tail < ALERT_TAILS[condition.sensitivity], isLearning: false };
}

interface Usual {
  readonly expected: number;
  /** Probability of so far a figure by chance. */
  readonly tail: number;
}

function judgeFigure(figure: AlertFigure, before: readonly AlertFigure[]): Usual | null {
  if (before.length < LEAST_WEEKS || figure.value === null) return null;
  if (figure.kind === 'score') return judgeScore(figure, before);
  const unit = figure.kind === 'money' ? typicalOf([figure, ...before]) : 1;
  if (unit === 0) return null;
  const isShare = figure.kind === 'share';
  // Weeks stand a week apart: what is the same weekday to a series of days is the week before to this one.
  const dayAt = (one: AlertFigure, week: number): SeriesDay => ({
    day: new Date((ALERT_EPOCH - week) * WEEK_MS).toISOString().slice(0, 10),
    count: one.kind === 'share' ? one.part : (one.value ?? 0) / unit,
    exposure: one.kind === 'share' ? one.n : null,
  });
  const history = before.map((one, i) => dayAt(one, i + 1)).reverse();
  const judged = judgeDay(history, dayAt(figure, 0), { leastWeeks: LEAST_WEEKS, isShare });
  if (judged === null) return null;
  const expected = isShare ? judged.expected / Math.max(1, figure.n) : judged.expected * unit;
  return { expected, tail: studentTail(judged.score, Math.max(2, judged.weeks - 1)) };
}

/** Any week that leaves room for those before. */
const ALERT_EPOCH = 1_000;

/** Mean order of all the periods: money is judged in orders, as counts are. */
function typicalOf(figures: readonly AlertFigure[]): number {
  const orders = figures.reduce((sum, { n }) => sum + n, 0);
  const money = figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return orders > 0 ? Math.max(0, money / orders) : 0;
}

type Score = Extract<AlertFigure, { kind: 'score' }>;

/** Welch's comparison of the score with that of all the weeks before together. */
function judgeScore(figure: Score, before: readonly AlertFigure[]): Usual | null {
  const scores = before.filter((one): one is Score => one.kind === 'score');
  const past = {
    n: scores.reduce((sum, one) => sum + one.n, 0),
    promoters: scores.reduce((sum, one) => sum + one.promoters, 0),
    detractors: scores.reduce((sum, one) => sum + one.detractors, 0),
  };
  if (figure.n < MIN_ANSWERS || past.n < MIN_ANSWERS) return null;
  const [now, then] = [meanOf(figure), meanOf(past)];
  const [here, there] = [now.variance / figure.n, then.variance / past.n];
  const expected = 100 * then.mean;
  if (here + there === 0) return { expected, tail: now.mean === then.mean ? 1 : 0 };
  const freedom = (here + there) ** 2 / (here ** 2 / (figure.n - 1) + there ** 2 / (past.n - 1));
  return { expected, tail: studentTail((now.mean - then.mean) / Math.sqrt(here + there), freedom) };
}

/** Answers as +1, 0 and −1. */
function meanOf({ n, promoters, detractors }: Pick<Score, 'n' | 'promoters' | 'detractors'>) {
  const mean = (promoters - detractors) / n;
  return { mean, variance: Math.max(0, (promoters + detractors) / n - mean * mean) };
}
