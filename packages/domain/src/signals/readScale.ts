import { firstNumber, type Properties } from './readProperty';
import type { Metric } from './signal';

/** Lowest and highest mark. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Scales of the domain: NPS 0–10, CES 2.0 1–7, CSAT and stars 1–5. */
const USUAL: Readonly<Partial<Record<Metric, Scale>>> = {
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
  csat: { min: 1, max: 5 },
  stars: { min: 1, max: 5 },
};

/** Widest scale that anyone marks on: 0–100. */
const WIDEST = 100;

/**
 * The scale of a mark. NPS has one. Others may say theirs (`scale: "1-10"`, `[1, 10]`, `{min, max}` or `10`, or
 * `scale_min` and `scale_max`, or schema.org's `worstRating` and `bestRating`); else the usual one of the metric;
 * a rating without a scale is out of five, out of ten when the mark is above five.
 */
export function readScale(metric: Metric, properties: Properties, score: number | null): Scale {
  if (metric === 'nps') return USUAL.nps!;
  const said = saidScale(properties);
  if (said !== undefined) return said;
  if ((metric === 'rating' || metric === 'stars') && score !== null && score > 5) return { min: 1, max: 10 };
  return USUAL[metric] ?? { min: 1, max: 5 };
}

function saidScale(properties: Properties): Scale | undefined {
  const { scale } = properties;
  const max =
    endOf(scale, 'max', 1) ??
    firstNumber(properties, 'scale_max', 'scaleMax', 'max_rating', 'bestRating', 'best_rating');
  if (max === undefined) return undefined;
  const min =
    endOf(scale, 'min', 0) ??
    firstNumber(properties, 'scale_min', 'scaleMin', 'worstRating', 'worst_rating') ??
    1;
  return min < max && max <= WIDEST && min >= -WIDEST ? { min, max } : undefined;
}

/** One end of a scale written as text (`1-10`, `0..10`), pair, object, or highest mark alone. */
function endOf(scale: unknown, name: 'min' | 'max', index: 0 | 1): number | undefined {
  if (typeof scale === 'number') return name === 'max' ? scale : undefined;
  if (typeof scale === 'string') {
    const ends = /^\s*(-?\d{1,3})\s*(?:-|–|\.\.|\/|to|a)\s*(\d{1,3})\s*$/.exec(scale);
    if (ends) return Number(ends[index + 1]);
    return name === 'max' && /^\s*\d{1,3}\s*$/.test(scale) ? Number(scale) : undefined;
  }
  if (typeof scale !== 'object' || scale === null) return undefined;
  const end: unknown = Array.isArray(scale) ? scale[index] : (scale as Properties)[name];
  return typeof end === 'number' && Number.isFinite(end) ? end : undefined;
}
