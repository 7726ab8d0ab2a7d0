import type { OverviewInput } from '@viaggio/contract/reports';
import { periodBefore } from './periods';

/** What the figures of a map are held against. */
export type Comparison =
  /** The days before, as many. */
  | { readonly with: 'previous' }
  /** In the same days, everybody everywhere. */
  | { readonly with: 'all' }
  /** In the same days, the customers of another segment, buyer persona or store. */
  | { readonly with: 'segment' | 'persona' | 'place'; readonly of: string };

const GROUPS = ['segment', 'persona', 'place'] as const;

/** Reads a comparison from the address: `previous`, `all`, `segment:<id>`, `persona:<id>`, `place:<name>`. */
export function readComparison(text: string | undefined): Comparison | undefined {
  if (text === 'previous' || text === 'all') return { with: text };
  const kind = GROUPS.find((group) => text?.startsWith(`${group}:`));
  const of = kind && text?.slice(kind.length + 1);
  return kind && of ? { with: kind, of } : undefined;
}

/** What is asked of the other side; undefined where nothing is compared. */
export function otherSide(
  input: OverviewInput,
  comparison: Comparison | undefined,
): OverviewInput | undefined {
  if (comparison === undefined) return undefined;
  switch (comparison.with) {
    case 'previous':
      return { ...input, period: periodBefore(input.period) };
    case 'all': {
      const { period, unit, model } = input;
      return { period, unit, model };
    }
    default:
      return { ...input, [comparison.with]: comparison.of };
  }
}
