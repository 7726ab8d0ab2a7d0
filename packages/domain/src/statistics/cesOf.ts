import { type Answer, type Sample, sampleOf } from './answers';
import { type Interval, wilsonInterval } from './wilsonInterval';

export interface Ces extends Sample {
  /** Mean of 1–7; null when nobody answered. */
  readonly mean: number | null;
  /** Answers 5–7: "it was easy". */
  readonly easy: number;
  /** 0 … 1; null when nobody answered. */
  readonly share: number | null;
  /** Wilson 95 % of the share, 0 … 1; null when nobody answered. */
  readonly interval: Interval | null;
}

/** Customer Effort Score 2.0 of answers 1–7 ("the company made it easy", 7 = strongly agree): mean and share of 5–7. */
export function cesOf(answers: readonly Answer[]): Ces {
  const { scores, sample } = sampleOf(answers, 1, 7);
  const easy = scores.filter((score) => score >= 5).length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    ...sample,
    mean: sample.n === 0 ? null : sum / sample.n,
    easy,
    share: sample.n === 0 ? null : easy / sample.n,
    interval: wilsonInterval(easy, sample.n),
  };
}
