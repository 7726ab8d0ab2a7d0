/** Height of the drawing, in its own units; a column is 100 wide. */
export const RIVER_HEIGHT = 80;
const TOP = 6;
/** The widest the stream may be: the rest is room for those who fall out of it. */
const WIDEST = 52;
/** So narrow a stream is still seen. */
const NARROWEST = 1.5;

export interface Reach {
  readonly entered: number;
  readonly movedOn: number;
  readonly lost: number;
}

export interface RiverDrawing {
  readonly flow: readonly string[];
  readonly falls: readonly string[];
}

/**
 * Shapes of the stream: each stage begins as wide as who entered it and ends as wide as who enters the next;
 * who is lost falls from its lower bank. Widths are proportional to cycles. A stage not measured leaves a gap.
 */
export function drawRiver(reaches: readonly (Reach | undefined)[]): RiverDrawing {
  const most = Math.max(1, ...reaches.map((reach) => reach?.entered ?? 0));
  const width = (cycles: number) => (cycles <= 0 ? 0 : Math.max(NARROWEST, (cycles / most) * WIDEST));
  const flow: string[] = [];
  const falls: string[] = [];
  reaches.forEach((reach, index) => {
    if (!reach || reach.entered === 0) return;
    const x = index * 100;
    const next = reaches[index + 1];
    const start = width(reach.entered);
    const end = next ? width(next.entered) : width(reach.entered - reach.lost);
    flow.push(bank(x, start, end));
    if (reach.lost > 0) falls.push(fall(x, start, width(reach.lost)));
  });
  return { flow, falls };
}

/** One reach: flat along the top, its lower bank bending in the second half of the column. */
function bank(x: number, start: number, end: number): string {
  const low = TOP + start;
  return [
    `M${x} ${TOP}`,
    `H${x + 100}`,
    `V${round(TOP + end)}`,
    `C${x + 78} ${round(TOP + end)} ${x + 72} ${round(low)} ${x + 46} ${round(low)}`,
    `H${x}`,
    'Z',
  ].join('');
}

/** A column is drawn about this much wider than it is high, unit for unit: keeps a bent stream as thick as a flat one. */
const STRETCH = 2.4;

/** Who leaves: a stream as thick as they are many, which bends down from the lower bank and fades. */
function fall(x: number, start: number, wide: number): string {
  const low = TOP + start;
  const thick = Math.min(wide, start);
  const high = low - thick;
  const out = x + 76;
  const inner = round(out - thick / STRETCH);
  return [
    `M${x + 34} ${round(high)}`,
    `C${x + 62} ${round(high)} ${out} ${round(high + 4)} ${out} ${RIVER_HEIGHT}`,
    `H${inner}`,
    `C${inner} ${round(low + 4)} ${round(x + 62 - thick / STRETCH)} ${round(low)} ${x + 34} ${round(low)}`,
    'Z',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
