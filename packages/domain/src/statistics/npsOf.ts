import { type Answer, type Sample, sampleOf } from './answers';
import { type Interval, Z95 } from './wilsonInterval';

export interface Nps extends Sample {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** −100 … 100; null when nobody answered. */
  readonly score: number | null;
  /** 95 % interval in the same unit; null when nobody answered. */
  readonly interval: Interval | null;
}

/**
 * Net Promoter Score of answers 0–10: % of 9–10 minus % of 0–6. Dismissed answers are not in n.
 *
 * The interval is the adjusted Wald of B. Rocks (2016), "Interval Estimation for the 'Net Promoter Score'", The
 * American Statistician 70(4): three answers are added, ¾ to promoters, ¾ to detractors and the rest to passives, and
 * the variance of a difference of two shares of one sample, p₊ + p₋ − (p₊ − p₋)², is taken there. It is centred on the
 * adjusted difference, not on the score itself, and cut at ±100.
 */
export function npsOf(answers: readonly Answer[]): Nps {
  const { scores, sample } = sampleOf(answers, 0, 10);
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return { ...sample, ...npsOfCounts(sample.n, promoters, detractors) };
}

/** The same from counts: what the reports have after counting in SQL. */
export function npsOfCounts(
  n: number,
  promoters: number,
  detractors: number,
): Pick<Nps, 'promoters' | 'passives' | 'detractors' | 'score' | 'interval'> {
  const counts = { promoters, passives: n - promoters - detractors, detractors };
  if (n === 0) return { ...counts, score: null, interval: null };
  const m = n + 3;
  const up = (promoters + 0.75) / m;
  const down = (detractors + 0.75) / m;
  const centre = up - down;
  const half = Z95 * Math.sqrt((up + down - centre * centre) / m);
  return {
    ...counts,
    score: (100 * (promoters - detractors)) / n,
    interval: [100 * Math.max(-1, centre - half), 100 * Math.min(1, centre + half)],
  };
}
