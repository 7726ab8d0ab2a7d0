import type { RetentionData } from '@viaggio/contract/reports';

type Overall = RetentionData['overall'];

/** Height of the drawing in its own units; a column is 100 wide. */
export const LINE_HEIGHT = 90;
const MARGIN = 8;

export interface OverallDrawing {
  readonly line: string;
  /** The 95 % interval around it. */
  readonly band: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** The share that comes back in each bucket, in the middle of its column. Buckets without a rate leave none. */
export function drawOverall(overall: Overall): OverallDrawing {
  const known = overall
    .map(({ rate, interval }, n) => ({ n, rate, interval }))
    .filter(
      (point): point is { n: number; rate: number; interval: [number, number] | null } => point.rate !== null,
    );
  const best = Math.max(0.01, ...known.map(({ rate, interval }) => interval?.[1] ?? rate));
  const x = (n: number) => n * 100 + 50;
  const y = (rate: number) =>
    Math.round((LINE_HEIGHT - MARGIN - (rate / best) * (LINE_HEIGHT - 2 * MARGIN)) * 10) / 10;
  const dots = known.map(({ n, rate }) => ({ x: x(n), y: y(rate) }));
  const high = known.map(({ n, rate, interval }) => `${x(n)} ${y(interval?.[1] ?? rate)}`);
  const low = known.map(({ n, rate, interval }) => `${x(n)} ${y(interval?.[0] ?? rate)}`).toReversed();
  const join = (points: readonly string[]) => (points.length > 0 ? `M${points.join('L')}` : '');
  return {
    line: join(dots.map((dot) => `${dot.x} ${dot.y}`)),
    band: known.length > 1 ? `${join([...high, ...low])}Z` : '',
    dots,
  };
}
