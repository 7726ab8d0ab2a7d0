import type { Face, Measure, Part, Primitive } from './primitives';
import { wrapText } from './wrapText';

/** Something with a height, that is drawn where it is put. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Primitive[];
}

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

/** Height of a line, as a share of the size of its letters. */
const LEADING = 1.28;
/** Where the baseline is within a line. */
const BASELINE = 0.96;

export function textBlock(text: string, width: number, style: TextStyle, measure: Measure): Block {
  const lines = wrapText(text, style.face, style.size, width, measure);
  const step = style.size * LEADING;
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((line, i) => ({
        kind: 'text',
        x,
        y: y + i * step + style.size * BASELINE,
        text: line,
        ...style,
      })),
  };
}

/** One under the other; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter((block) => block.height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw: (x, y) => {
      let top = y;
      return shown.flatMap((block) => {
        const drawn = block.draw(x, top);
        top += block.height + gap;
        return drawn;
      });
    },
  };
}

/** With room around it, and something behind. */
export function padded(
  block: Block,
  room: { readonly left: number; readonly top: number; readonly bottom: number },
  behind: (x: number, y: number, height: number) => readonly Primitive[] = () => [],
): Block {
  const height = block.height + room.top + room.bottom;
  return {
    height,
    draw: (x, y) => [...behind(x, y, height), ...block.draw(x + room.left, y + room.top)],
  };
}

/** All of it is one part, but for what is a part of its own already. */
export const partOf = (block: Block, part: Part): Block => ({
  ...block,
  draw: (x, y) => block.draw(x, y).map((it) => (it.part === undefined ? { ...it, part } : it)),
});
