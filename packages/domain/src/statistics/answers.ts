/** Fewer answers than this are shown as "too few", not as a number. */
export const MIN_ANSWERS = 10;

/** One answer of a survey: its score, or null when the question was dismissed. */
export type Answer = number | null;

/** What every metric of answers says beside its figure. */
export interface Sample {
  /** Answers with a score of the scale. Dismissed ones are not in it. */
  readonly n: number;
  readonly dismissed: number;
  /** Scores that are not whole numbers of the scale: in no figure, shown so that someone looks. */
  readonly outOfScale: number;
  /** n reaches MIN_ANSWERS: the figure may be shown as a number. */
  readonly enough: boolean;
}

/** Sorts answers into scores of the scale low … high (whole numbers), dismissed, and out of scale. */
export function sampleOf(
  answers: readonly Answer[],
  low: number,
  high: number,
): { scores: readonly number[]; sample: Sample } {
  const scores: number[] = [];
  let dismissed = 0;
  for (const answer of answers) {
    if (answer === null) dismissed += 1;
    else if (Number.isInteger(answer) && answer >= low && answer <= high) scores.push(answer);
  }
  const n = scores.length;
  const outOfScale = answers.length - dismissed - n;
  return { scores, sample: { n, dismissed, outOfScale, enough: n >= MIN_ANSWERS } };
}
