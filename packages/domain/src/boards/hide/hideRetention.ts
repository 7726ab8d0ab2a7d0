import { wilsonInterval } from '../../statistics/index';
import { hiddenRows, isSmall, shown, shownChain } from './rules';
import type { RetentionLike } from './types';

type Cohort = RetentionLike['cohorts'][number];

/**
 * Cohorts of fewer than five hide whole and are left out of the sum of all, which is made anew: else their size would
 * be what the sum has too much. Within a bucket the cohorts that have ended add up to its sum, both who came back and
 * who did not.
 */
export function hideRetention(data: RetentionLike) {
  const kept = data.cohorts.map(({ people }) => !isSmall(people));
  const columns = data.cohorts.reduce((most, { values }) => Math.max(most, values.length), 0);
  const overall = sumsOf(data.cohorts, kept, columns);
  const gone = Array.from({ length: columns }, (_, n) => hiddenIn(data.cohorts, kept, n, overall[n]!));
  return {
    cohorts: data.cohorts.map((cohort, index) => ({
      start: cohort.start,
      people: shown(cohort.people),
      values: cohort.values.map((value, n) => {
        const isShown = kept[index] && !gone[n]?.has(index);
        return {
          complete: value.complete,
          people: isShown ? value.people : null,
          rate: isShown ? value.rate : null,
        };
      }),
    })),
    overall,
  };
}

/** Who came back in bucket n, over the cohorts kept whose bucket has ended; null where few came back, or few did not. */
function sumsOf(cohorts: readonly Cohort[], kept: readonly boolean[], columns: number) {
  const sums = Array.from({ length: columns }, (_, n) => {
    const complete = cohorts.filter(({ values }, index) => kept[index] && values[n]?.complete);
    return {
      of: complete.reduce((sum, { people }) => sum + people, 0),
      people: complete.reduce((sum, { values }) => sum + (values[n]?.people ?? 0), 0),
    };
  });
  const chain = chainOf(sums.map(({ people }) => people));
  return sums.map(({ people, of }, n) => {
    if (chain[n] === null || isSmall(of - people)) return { people: null, of, rate: null, interval: null };
    const interval = wilsonInterval(people, of);
    return { people, of, rate: of === 0 ? null : people / of, interval: interval && [...interval] };
  });
}

/** Sums that only grow, or only shrink, hold one another: then the differences are people too. */
function chainOf(counts: readonly number[]): readonly (number | null)[] {
  const pairs = counts.slice(1).map((count, index) => count - (counts[index] ?? 0));
  const holds = pairs.every((step) => step <= 0) || pairs.every((step) => step >= 0);
  return holds ? shownChain(counts) : counts.map(shown);
}

/** Cohorts whose bucket n is hidden. */
function hiddenIn(
  cohorts: readonly Cohort[],
  kept: readonly boolean[],
  n: number,
  sum: { readonly people: number | null },
): ReadonlySet<number> {
  const chains = cohorts.map(({ values }) => chainOf(values.map(({ people }) => people)));
  const few = (cohort: Cohort, index: number): boolean => {
    const value = cohort.values[n];
    return value !== undefined && (chains[index]?.[n] === null || isSmall(cohort.people - value.people));
  };
  const ended = cohorts.flatMap((cohort, index) =>
    kept[index] && cohort.values[n]?.complete ? [index] : [],
  );
  // A sum that is hidden would be had from its parts.
  if (sum.people === null) return new Set(cohorts.keys());
  const rows = ended.map((index) => {
    const cohort = cohorts[index]!;
    const people = cohort.values[n]!.people;
    return [people, cohort.people - people];
  });
  const small = ended.flatMap((index, row) => (few(cohorts[index]!, index) ? [row] : []));
  const gone = hiddenRows(rows, small);
  const running = cohorts.flatMap((cohort, index) =>
    !cohort.values[n]?.complete && few(cohort, index) ? [index] : [],
  );
  return new Set([...[...gone].map((row) => ended[row]!), ...running]);
}
