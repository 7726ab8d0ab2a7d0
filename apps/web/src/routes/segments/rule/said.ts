import type { Leaf } from './segmentDraft';

type Said = Extract<Leaf, { kind: 'said' }>;

/** What a sentence about words asks for: that they came at all, how the person felt, or a score. */
export type SaidHow = 'anything' | 'felt' | 'scored';

export const SURVEYS = ['nps', 'csat', 'ces', 'stars'] as const;
/** The marks of each scale. */
const SCALES: Readonly<Record<string, readonly [number, number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  stars: [1, 5],
};

export const scaleOf = (metric: string | undefined): readonly [number, number] =>
  SCALES[metric ?? ''] ?? [0, 10];

export function howOf({ score, emotion, metric }: Said): SaidHow {
  if (emotion) return 'felt';
  return score || metric ? 'scored' : 'anything';
}

/** The sentence asked another way, with the answers that are most looked for. */
export function withHow({ kind, within }: Said, how: SaidHow): Said {
  if (how === 'felt') return { kind, within, emotion: { atLeast: 1 } };
  if (how === 'scored') return { kind, within, metric: 'nps', score: { atLeast: 9, atMost: 10 } };
  return { kind, within };
}

/** Another survey has another scale: its whole range, to begin with. */
export function withMetric(said: Said, metric: string): Said {
  const [atLeast, atMost] = scaleOf(metric);
  return { ...said, metric, score: { atLeast, atMost } };
}

/** Feelings as a choice: at most this, or at least this. */
export const FEELINGS = [
  'atMost:-2',
  'atMost:-1',
  'atMost:0',
  'atLeast:0',
  'atLeast:1',
  'atLeast:2',
] as const;
export type FeelingChoice = (typeof FEELINGS)[number];

/** undefined: a range that the choice has no word for. */
export function feelingOf(said: Said): FeelingChoice | undefined {
  const { atLeast, atMost } = said.emotion ?? {};
  if (atLeast !== undefined && atMost !== undefined) return undefined;
  const key = atLeast === undefined ? `atMost:${atMost}` : `atLeast:${atLeast}`;
  return FEELINGS.find((each) => each === key);
}

export function withFeeling(said: Said, choice: FeelingChoice): Said {
  const [end, value] = choice.split(':');
  return { ...said, emotion: end === 'atMost' ? { atMost: Number(value) } : { atLeast: Number(value) } };
}
