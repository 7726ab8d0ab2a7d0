import { type MapCard, type MapStage, nameOfRow, type RowKind } from '@viaggio/domain/maps';
import { quoted, textOf } from '../layout/cards';
import type { Context } from '../layout/context';
import { dayIn, scoreIn } from '../layout/words';
import { wrapText } from '../layout/wrapText';

/** A row of a stage on its slide: its name and what stands in it, and how high it is (inches). */
export interface StageRow {
  readonly name: string;
  readonly kind: RowKind;
  readonly texts: readonly string[];
  /** Instead of texts: images side by side, with what each shows. */
  readonly pictures: readonly { readonly image: string; readonly alt: string }[];
  readonly height: number;
}

/** What a stage says, on as many slides as it needs, in letters of `size` points. */
export interface StagePages {
  readonly size: number;
  readonly pages: readonly (readonly StageRow[])[];
}

/** Where rows stand on a slide (inches). */
export const ROWS = { left: 5, top: 0.72, width: 7.75, label: 1.75, bottom: 6.95 } as const;
/** Points. A stage that does not fit on one slide in the smallest goes on on the next. */
const SIZES = [16, 15, 14, 13, 12] as const;
const SMALLEST = 12;
export const LABEL_SIZE = 11;
/** Height of a line in inches for each point of its letters; what lies between rows and cards. */
const LINE = 1.22 / 72;
const BETWEEN = 0.2;
const GAP = 0.05;
/** Height of a row of images (inches), and how many stand in it. */
export const PICTURES = 1.7;
const SIDE_BY_SIDE = 4;
/** The presenter's letters are not ours: theirs may be so much wider, those of the voice more. */
const WIDER = 1.06;
const VOICE_WIDER = 1.24;

export function stagePages(stage: MapStage, context: Context): StagePages {
  const rows = rowsOf(stage, context);
  for (const size of SIZES) {
    const pages = cutIntoPages(rows, size, context);
    if (pages.length === 1 || size === SMALLEST) return { size, pages };
  }
  return { size: SMALLEST, pages: [] };
}

type Row = Omit<StageRow, 'height'>;

/** A row that is higher than a slide is cut between its cards. */
function cutIntoPages(rows: readonly Row[], size: number, context: Context): StageRow[][] {
  const pages: StageRow[][] = [[]];
  let free = ROWS.bottom - ROWS.top;
  for (const row of rows) {
    if (row.pictures.length > 0) {
      if (free < PICTURES + BETWEEN) {
        pages.push([]);
        free = ROWS.bottom - ROWS.top;
      }
      pages.at(-1)!.push({ ...row, height: PICTURES + BETWEEN });
      free -= PICTURES + BETWEEN;
    }
    let rest = row.texts;
    while (rest.length > 0) {
      const fitting = countFitting({ ...row, texts: rest }, free, size, context);
      if (fitting === 0 && pages.at(-1)!.length > 0) {
        pages.push([]);
        free = ROWS.bottom - ROWS.top;
        continue;
      }
      // Alone on a slide it is put there: the longest text there can be fits in the smallest letters.
      const part = { ...row, texts: rest.slice(0, Math.max(1, fitting)) };
      const height = heightOf(part, size, context) + BETWEEN;
      pages.at(-1)!.push({ ...part, height });
      free -= height;
      rest = rest.slice(part.texts.length);
    }
  }
  return pages;
}

function countFitting(row: Row, free: number, size: number, context: Context): number {
  let fitting = 0;
  while (fitting < row.texts.length) {
    const part = { ...row, texts: row.texts.slice(0, fitting + 1) };
    if (heightOf(part, size, context) + BETWEEN > free) break;
    fitting++;
  }
  return fitting;
}

function rowsOf(stage: MapStage, context: Context): Row[] {
  const { map, language } = context;
  return map.rows.flatMap((row) => {
    const cards = map.cards.filter((card) => card.row === row.id && card.stage === stage.id);
    const texts = cards.map((card) => textOnSlide(card, row.kind, context)).filter((text) => text !== '');
    const named = { name: nameOfRow(row, language), kind: row.kind };
    const told = texts.length > 0 ? [{ ...named, texts, pictures: [] }] : [];
    return [...told, ...picturesOf(cards, context).map((pictures) => ({ ...named, texts: [], pictures }))];
  });
}

/** The images of a row of cards, as many as stand side by side in each line. */
function picturesOf(cards: readonly MapCard[], context: Context): StageRow['pictures'][] {
  const all = cards.flatMap((card) =>
    card.image !== null && context.images.has(card.image)
      ? [{ image: card.image, alt: textOf(card, context) || context.words.picture }]
      : [],
  );
  const lines: StageRow['pictures'][] = [];
  for (let at = 0; at < all.length; at += SIDE_BY_SIDE) lines.push(all.slice(at, at + SIDE_BY_SIDE));
  return lines;
}

function textOnSlide(card: MapCard, kind: RowKind, context: Context): string {
  const { words, language, names } = context;
  const text = textOf(card, context).replace(/\s+/g, ' ');
  const score =
    card.score === null ? '' : `${scoreIn(language, card.score)}${card.ideal ? ` (${words.ideal})` : ''}`;
  const said = [
    kind === 'feelings' ? score : '',
    kind === 'words' ? quoted(text, context) : text,
    card.target === null ? '' : `→ ${card.target}`,
  ].filter((part) => part !== '');
  const known = [
    card.persona === null ? '' : (names.personas.get(card.persona) ?? card.persona),
    card.value === null ? '' : `${words.value} ${card.value}`,
    card.effort === null ? '' : `${words.effort} ${card.effort}`,
    card.moment === null ? '' : words.moments[card.moment],
    card.owner,
    card.due === null ? '' : `${words.due} ${dayIn(language, card.due)}`,
    card.origin === 'hypothesis' ? (card.verdict === null ? words.hypothesis : words[card.verdict]) : '',
  ].filter((part) => part !== '');
  return [said.join('  '), known.length > 0 ? `(${known.join(' · ')})` : '']
    .filter((part) => part !== '')
    .join('  ');
}

/** Of its texts one under the other, each with a bullet, or of its name if that is higher. */
function heightOf({ name, kind, texts }: Row, size: number, { measure }: Context): number {
  const wider = kind === 'words' ? VOICE_WIDER : WIDER;
  const width = ((ROWS.width - ROWS.label - 0.25) * 72) / wider;
  const lines = texts.reduce(
    (sum, text) => sum + Math.max(1, wrapText(text, 'sans', size, width, measure).length),
    0,
  );
  const label = wrapText(name, 'sansBold', LABEL_SIZE, ((ROWS.label - 0.2) * 72) / WIDER, measure);
  return Math.max(lines * size * LINE + texts.length * GAP, label.length * LABEL_SIZE * LINE);
}
