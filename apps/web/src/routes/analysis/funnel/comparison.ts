import type { FunnelData, FunnelInput, FunnelStep } from '@viaggio/contract/reports';
import { newcombeInterval, type ShareDifference } from '@viaggio/domain/statistics';
import { periodBefore } from '../../../components/periods';

/** What a funnel is held against: the days before, everybody, the customers of another segment, another place. */
export type Comparison =
  | { readonly kind: 'previous' | 'everyone' }
  | { readonly kind: 'segment' | 'place'; readonly value: string };

/** `previous`, `everyone`, `segment:3`, `place:Milano`. */
export function writeComparison(comparison: Comparison): string {
  return 'value' in comparison ? `${comparison.kind}:${comparison.value}` : comparison.kind;
}

export function readComparison(text: string | undefined): Comparison | undefined {
  if (text === 'previous' || text === 'everyone') return { kind: text };
  const [, kind, value = ''] = /^(segment|place):(.+)$/.exec(text ?? '') ?? [];
  return kind === 'segment' || kind === 'place' ? { kind, value } : undefined;
}

/** The same question of what it is held against. */
export function comparedQuestion(body: FunnelInput, comparison: Comparison): FunnelInput {
  switch (comparison.kind) {
    case 'previous':
      return { ...body, period: periodBefore(body.period) };
    case 'everyone':
      return { ...body, segment: undefined };
    case 'segment':
      return { ...body, segment: comparison.value };
    case 'place':
      return { ...body, place: comparison.value };
  }
}

export interface ComparedStep {
  readonly here: FunnelStep;
  readonly there: FunnelStep;
  /** This funnel less the other; null for the first step, and where one of the two has nobody. */
  readonly fromFirst: ShareDifference | null;
  readonly fromPrevious: ShareDifference | null;
}

/** Both funnels step by step; undefined while they are not of the same steps. */
export function compareSteps(here: FunnelData, there: FunnelData): readonly ComparedStep[] | undefined {
  if (here.steps.length !== there.steps.length) return undefined;
  const between = (index: number, base: number): ShareDifference | null => {
    const of = ({ steps }: FunnelData) => ({
      successes: steps[index]?.people ?? 0,
      n: steps[base]?.people ?? 0,
    });
    return index === 0 ? null : newcombeInterval(of(here), of(there));
  };
  return here.steps.map((step, index) => ({
    here: step,
    there: there.steps[index] ?? step,
    fromFirst: between(index, 0),
    fromPrevious: between(index, index - 1),
  }));
}
