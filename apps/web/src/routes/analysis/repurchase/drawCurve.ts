import type { RepurchasePoint } from '@viaggio/contract/reports';

/** Height and width of the drawing in its own units: it is stretched to its place. */
export const CURVE_WIDTH = 1000;
export const CURVE_HEIGHT = 240;

/** Days that are named below the curve. */
const MARKS = [0, 30, 60, 90, 180, 365, 730, 1095] as const;

export interface Curve {
  readonly line: string;
  /** The 95 % interval around it. */
  readonly band: string;
  /** Shares that are ruled and named, ascending, with their place from above, 0..1. */
  readonly shares: readonly { readonly share: number; readonly y: number }[];
  readonly days: readonly { readonly days: number; readonly x: number }[];
  readonly placeOf: (days: number, share: number) => { readonly x: number; readonly y: number };
}

/**
 * A curve that goes up in steps, from nobody on day 0. It reaches as far as somebody has been followed; the scale ends
 * above the highest bound of the interval, at a share that is easily named.
 */
export function drawCurve(steps: readonly RepurchasePoint[]): Curve {
  const known = steps.filter((step): step is RepurchasePoint & { share: number } => step.share !== null);
  const last = Math.max(30, known.at(-1)?.days ?? 0);
  const top = roundUp(Math.max(0.01, ...known.map(({ share, interval }) => interval?.[1] ?? share)));
  const x = (days: number) => (Math.min(days, last) / last) * CURVE_WIDTH;
  const y = (share: number) => CURVE_HEIGHT - (share / top) * CURVE_HEIGHT;
  const path = (of: (step: (typeof known)[number]) => number) =>
    known.map((step) => `H${round(x(step.days))}V${round(y(of(step)))}`).join('');
  const low = known.map(({ days, share, interval }) => [days, interval?.[0] ?? share] as const);
  const end = low.at(-1);
  return {
    line: known.length > 0 ? `M0 ${CURVE_HEIGHT}${path(({ share }) => share)}H${CURVE_WIDTH}` : '',
    band: end
      ? `M0 ${CURVE_HEIGHT}${path(({ share, interval }) => interval?.[1] ?? share)}V${round(y(end[1]))}${lowerBack(low, x, y)}Z`
      : '',
    shares: [0, 0.25, 0.5, 0.75, 1].map((part) => ({ share: part * top, y: 1 - part })),
    days: daysBelow(last).map((days) => ({ days, x: days / last })),
    placeOf: (days, share) => ({ x: Math.min(days, last) / last, y: 1 - share / top }),
  };
}

/** The marks within, and the end itself where no mark stands close to it. */
function daysBelow(last: number): number[] {
  const marks = MARKS.filter((days) => days <= last);
  return last - (marks.at(-1) ?? 0) > last / 20 ? [...marks, last] : marks;
}

/** The lower bound, from its end to its beginning. */
function lowerBack(
  low: readonly (readonly [number, number])[],
  x: (days: number) => number,
  y: (share: number) => number,
): string {
  return low
    .map(([days], at) => `H${round(x(days))}V${round(y(at === 0 ? 0 : low[at - 1]![1]))}`)
    .toReversed()
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** 0.134 → 0.2: the next of 1, 2, 4, 8, 10 in its power of ten, at most 1. */
function roundUp(share: number): number {
  const power = 10 ** Math.floor(Math.log10(share));
  const step = [1, 2, 4, 8, 10].find((each) => share <= each * power * 1.0001) ?? 10;
  return Math.min(1, step * power);
}
