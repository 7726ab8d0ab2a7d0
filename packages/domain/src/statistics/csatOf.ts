import { type Answer, type Sample, sampleOf } from './answers';
import { type Interval, wilsonInterval } from './wilsonInterval';

export interface Csat extends Sample {
  /** Answers 4 and 5. */
  readonly satisfied: number;
  /** 0 … 1; null when nobody answered. */
  readonly share: number | null;
  /** Wilson 95 %, 0 … 1; null when nobody answered. */
  readonly interval: Interval | null;
}

/** Customer satisfaction of answers 1–5: the share of the top two boxes. */
export function csatOf(answers: readonly Answer[]): Csat {
  const { scores, sample } = sampleOf(answers, 1, 5);
  const satisfied = scores.filter((score) => score >= 4).length;
  return {
    ...sample,
    satisfied,
    share: sample.n === 0 ? null : satisfied / sample.n,
    interval: wilsonInterval(satisfied, sample.n),
  };
}
