import { type MapRow, nameOfRow } from '@viaggio/domain/maps';
import { type Block, padded, partOf, stack, textBlock } from './blocks';
import { cellBlock } from './cards';
import type { Context } from './context';
import { curveBlock, curveInWords, legendOf } from './feelings';
import { headBlock, titleBlock, wayOf } from './heads';
import { ACCENT, ACCENT_SOFT, INK_2, INK_3, RULE } from './palette';
import type { Drawing, Part, Primitive } from './primitives';

const MARGIN = 30;
/** Width of the names of the rows, and between columns. */
const LABEL = 92;
const GAP = 12;
/** Under this a column cannot be read. */
const NARROWEST = 84;
const FOOT = 24;
/** Line of the table that holds the stages; the others have the ids of their rows. */
const HEADS = 'heads:';

interface Frame {
  readonly width: number;
  /** Left edges of the columns. */
  readonly lefts: readonly number[];
  readonly column: number;
}

/** The least width at which every column can be read. */
export const leastWidth = (stages: number): number =>
  2 * MARGIN + LABEL + Math.max(1, stages) * (NARROWEST + GAP);

/**
 * A map as one drawing, `width` units wide and as high as it must be; text is 9 units. `height` makes it higher, for a
 * page that is. The rows and cards are those of `context.map`: choose before.
 */
export function layoutMap(context: Context, width: number, height = 0): Drawing {
  const frame = frameOf(context, width);
  const primitives: Primitive[] = [];
  let y = MARGIN;
  const put = (block: Block, x: number) => {
    primitives.push(...block.draw(x, y));
    y += block.height;
  };
  put(titleBlock(width - 2 * MARGIN, context), MARGIN);
  y += 16;
  if (context.map.stages.length === 0) {
    const style = { face: 'serifItalic', size: 12, color: INK_3 } as const;
    const said = textBlock(context.words.empty, width - 2 * MARGIN, style, context.measure);
    put(partOf(said, { role: 'P' }), MARGIN);
  } else {
    primitives.push(...wayOf(frame.lefts, width - MARGIN, y));
    put(
      sideBySide(
        context.map.stages.map((stage, i) =>
          partOf(headBlock(stage, i, frame.column, context), { role: 'TH', line: HEADS, column: i + 1 }),
        ),
        frame.lefts,
      ),
      0,
    );
  }
  for (const row of context.map.rows) put(rowBlock(row, frame, context), 0);
  primitives.push({ kind: 'line', x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, color: RULE, width: 0.6 });
  const whole = Math.max(height, y + FOOT + 10);
  return { width, height: whole, primitives: [...primitives, ...foot(context, width, whole - FOOT)] };
}

function frameOf({ map }: Context, width: number): Frame {
  const count = Math.max(1, map.stages.length);
  const column = (width - 2 * MARGIN - LABEL) / count - GAP;
  return {
    width,
    column,
    lefts: map.stages.map((_, i) => MARGIN + LABEL + GAP + i * (column + GAP)),
  };
}

function sideBySide(blocks: readonly Block[], lefts: readonly number[]): Block {
  return {
    height: Math.max(0, ...blocks.map((block) => block.height)),
    draw: (x, y) => blocks.flatMap((block, i) => block.draw(x + lefts[i]!, y)),
  };
}

/** A row: its name, its curve when it is of feelings, its cells; ours stands on a band. */
function rowBlock(row: MapRow, frame: Frame, context: Context): Block {
  const { map, measure, language } = context;
  const ours = row.kind === 'response';
  const name = textBlock(
    nameOfRow(row, language),
    LABEL - 14,
    { face: 'sansBold', size: 8.6, color: ours ? ACCENT : INK_2 },
    measure,
  );
  const label = partOf(stack([name, legendBlock(row, context)], 5), {
    role: 'TH',
    line: row.id,
    column: 0,
  });
  const cells = sideBySide(
    map.stages.map((stage, i) => {
      const cards = map.cards.filter((card) => card.row === row.id && card.stage === stage.id);
      // Of a feeling that says nothing else the curve tells all.
      const shown = row.kind === 'feelings' ? cards.filter((card) => card.text.trim() !== '') : cards;
      return partOf(cellBlock(shown, row, frame.column, context), {
        role: 'TD',
        line: row.id,
        column: i + 1,
      });
    }),
    frame.lefts,
  );
  const middles = frame.lefts.map((left) => left + frame.column / 2 - (MARGIN + LABEL));
  const curve =
    row.kind === 'feelings' ? curveBlock(row, middles, frame.width - 2 * MARGIN - LABEL, context) : undefined;
  const figure =
    curve &&
    partOf(shifted(curve, MARGIN + LABEL), {
      role: 'Figure',
      line: row.id,
      alt: curveInWords(row, context),
    });
  const content = stack(figure ? [figure, cells] : [cells], 4);
  const height = Math.max(label.height, content.height, 9);
  return padded(
    { height, draw: (x, y) => [...label.draw(x + MARGIN, y), ...content.draw(x, y)] },
    { left: 0, top: 7, bottom: 8 },
    (_x, y, whole) => [
      ...(ours ? [bandOf(frame.width, y, whole)] : []),
      { kind: 'line', x1: MARGIN, x2: frame.width - MARGIN, y1: y, y2: y, color: RULE, width: 0.6 },
    ],
  );
}

const shifted = (block: Block, by: number): Block => ({ ...block, draw: (x, y) => block.draw(x + by, y) });

const bandOf = (width: number, y: number, height: number): Primitive => ({
  kind: 'box',
  x: MARGIN - 8,
  y,
  width: width - 2 * MARGIN + 16,
  height,
  radius: 0,
  fill: ACCENT_SOFT,
});

/** Whose the curves are, under the name of the row. */
function legendBlock(row: MapRow, context: Context): Block {
  if (row.kind !== 'feelings') return stack([], 0);
  return stack(
    legendOf(row, context).map(({ name, color, dash }) =>
      padded(
        textBlock(name, LABEL - 40, { face: 'sans', size: 7.2, color: INK_3 }, context.measure),
        { left: 19, top: 0, bottom: 0 },
        (x, y) => [
          {
            kind: 'curve',
            points: [
              [x, y + 4.6],
              [x + 15, y + 4.6],
            ],
            color,
            width: 1.3,
            ...(dash && { dash }),
          },
        ],
      ),
    ),
    2,
  );
}

/** What the marks mean that are used, and where it comes from. */
function foot({ map, words, measure }: Context, width: number, y: number): Primitive[] {
  const style = { face: 'sans', size: 7.4, color: INK_3 } as const;
  const used: Primitive[] = [];
  let x = MARGIN;
  const say = (text: string) => {
    used.push({ kind: 'text', x: x + 7, y: y + 2.6, text, ...style });
    x += measure(text, style.face, style.size) + 22;
  };
  if (map.cards.some((card) => card.origin === 'drafted')) {
    used.push({ kind: 'circle', x: x + 1.7, y, radius: 1.7, stroke: INK_3 });
    say(words.drafted);
  }
  if (map.cards.some((card) => card.origin === 'hypothesis' && card.verdict === null)) {
    used.push({ kind: 'text', x, y: y + 3, text: '?', face: 'sansBold', size: 9, color: ACCENT });
    say(words.hypothesis);
  }
  const part: Part = { role: 'P' };
  return [
    ...used.map((it) => ({ ...it, part })),
    { kind: 'text', x: width - MARGIN, y: y + 2.6, text: 'Viaggio', ...style, face: 'serif', anchor: 'end' },
  ];
}
