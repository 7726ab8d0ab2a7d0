import type { Population, Quantiles } from '../../ports/reportStore';
import { TIME_EDGES } from '../../ports/reportStore';
import type { NumberedRule } from '../../ports/segmentRules';
import type { Bilingual } from '../../touchpoints/index';
import type { Numbers } from './numberFilters';
import { type PeriodRequest, planPeriod } from './planPeriod';

/** What every report is planned with. */
export interface ReportContext {
  readonly workspace: number;
  readonly timeZone: string;
  readonly unit: 'person' | 'account';
  readonly places: readonly number[] | undefined;
  readonly asOf: number;
  readonly numbers: Numbers;
  readonly segment: NumberedRule | undefined;
}

/** Whose journeys a report reads. */
export function planPopulation(period: PeriodRequest, context: ReportContext): Population {
  const { workspace, unit, asOf, places, segment } = context;
  return { workspace, unit, asOf, places, segment, ...planPeriod(period, context.timeZone) };
}

/** Words of the numbers that journeys hold, and labels of the words that have some. */
export interface Words {
  readonly wordOf: (number: number) => string;
  readonly labelOf: (word: string) => Bilingual | undefined;
}

/** Labels of those of the words that have one. */
export function labelsOf(words: Iterable<string>, { labelOf }: Words): Record<string, Bilingual> {
  const labels: Record<string, Bilingual> = {};
  for (const word of words) {
    const label = labelOf(word);
    if (label) labels[word] = label;
  }
  return labels;
}

/** Typical, and nine in ten within: seconds. */
export interface Spread {
  readonly p50: number | null;
  readonly p90: number | null;
}

export const spreadOf = (times: Quantiles | null): Spread => ({
  p50: times === null ? null : times.p50 / 1000,
  p90: times === null ? null : times.p90 / 1000,
});

/** Bars of a histogram of times, in seconds; the last has no upper end. Empty bars at both ends are left out. */
export function barsOf(counts: readonly number[]): { from: number; to: number | null; people: number }[] {
  const first = counts.findIndex((people) => people > 0);
  const last = counts.findLastIndex((people) => people > 0);
  const bars = counts.map((people, i) => ({
    from: (TIME_EDGES[i - 1] ?? 0) / 1000,
    to: i < TIME_EDGES.length ? TIME_EDGES[i]! / 1000 : null,
    people,
  }));
  return first < 0 ? [] : bars.slice(first, last + 1);
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
