import type { MapStage } from '@viaggio/domain/maps';
import type { DrawnImage } from '../images';
import { quoted } from '../layout/cards';
import type { Context } from '../layout/context';
import { seriesOf } from '../layout/feelings';
import { ACCENT, INK, INK_2, INK_3, LOST, RULE_2 } from '../layout/palette';
import { countIn, scoreIn } from '../layout/words';
import { hex, SANS, SERIF, type Slide, sizeFor } from './slide';
import { LABEL_SIZE, PICTURES, ROWS, type StageRow } from './stagePages';

export interface StagePage {
  /** Of the stage, from 1; of its slides, from 0. */
  readonly number: number;
  readonly page: number;
  readonly rows: readonly StageRow[];
  /** Of the letters, in points. */
  readonly size: number;
}

/** Left the stage, in the customer's words and in figures; right what the rows say. */
export function stageSlide(
  slide: Slide,
  stage: MapStage,
  { number, page, rows, size }: StagePage,
  context: Context,
  images: ReadonlyMap<string, DrawnImage>,
): void {
  const { words, map } = context;
  addHead(slide, stage, number, page, context);
  slide.addShape('line', { x: 4.7, y: 0.6, w: 0, h: 6.35, line: { color: hex(RULE_2), width: 0.75 } });
  let y: number = ROWS.top;
  for (const row of rows) {
    addRow(slide, row, y, size);
    addPictures(slide, row, y, images);
    y += row.height;
  }
  const small = { margin: 0, fontFace: SANS, color: hex(INK_3) } as const;
  if (rows.length === 0) {
    slide.addText(words.nothing, {
      x: ROWS.left,
      y: ROWS.top,
      w: ROWS.width,
      h: 0.4,
      fontSize: 14,
      ...small,
    });
  }
  slide.addText(map.title, { x: 0.6, y: 7.02, w: 10, h: 0.25, fontSize: 9, ...small });
}

interface Part {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly face?: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  /** Points below it. */
  readonly after?: number;
}

function addHead(slide: Slide, stage: MapStage, number: number, page: number, context: Context): void {
  const name = page === 0 ? stage.name : `${stage.name} (${context.words.continued})`.trim();
  const voice = quoted(stage.words.trim(), context);
  const parts: Part[] = [
    { text: `${number}`, size: 20, color: ACCENT, bold: true },
    { text: name, size: sizeFor(name, 30, 18), color: INK, face: SERIF, after: 6 },
    { text: voice, size: sizeFor(voice, 18, 60), color: INK_2, face: SERIF, italic: true, after: 22 },
    ...(page === 0 ? figuresOf(stage, context) : []),
  ];
  slide.addText(
    parts
      .filter(({ text }) => text !== '')
      .map(({ text, size, color, face = SANS, italic = false, bold = false, after = 3 }) => ({
        text,
        options: {
          fontSize: size,
          color: hex(color),
          fontFace: face,
          italic,
          bold,
          breakLine: true,
          paraSpaceAfter: after,
        },
      })),
    { x: 0.6, y: 0.6, w: 3.8, h: 6.2, margin: 0, valign: 'top' },
  );
}

/** What the data say, and how it feels. */
function figuresOf(stage: MapStage, context: Context): Part[] {
  const { words, language, live } = context;
  const parts: Part[] = [];
  const facts = live?.stages.find((it) => it.stage === stage.binding && it.measured);
  if (facts) {
    parts.push({
      text: words.entered(countIn(language, facts.entered)),
      size: 22,
      color: ACCENT,
      bold: true,
    });
    if (facts.entered > 0) {
      const share = Math.round((facts.movedOn / facts.entered) * 100);
      parts.push({ text: `${share} % ${words.movedOn}`, size: 14, color: INK_2 });
    }
    const value =
      facts.valueAtStake && live?.currency
        ? ` · ≈ ${countIn(language, facts.valueAtStake)} ${live.currency}`
        : '';
    parts.push({
      text: `${words.lost} ${countIn(language, facts.lost)}${value}`,
      size: 14,
      color: LOST,
      after: 14,
    });
  }
  const score = feelingOf(stage, context);
  if (score !== null)
    parts.push({ text: `${faceOf(score)} ${scoreIn(language, score)}`, size: 22, color: INK, bold: true });
  return parts;
}

/** The mean over all personas; null when nobody wrote one. */
function feelingOf(stage: MapStage, { map }: Context): number | null {
  const rows = new Set(map.rows.filter((row) => row.kind === 'feelings').map((row) => row.id));
  const felt = map.cards.filter((card) => rows.has(card.row)).map((card) => ({ ...card, persona: null }));
  return seriesOf(felt, [stage]).find((it) => !it.ideal)?.scores[0] ?? null;
}

/** A face beside the number: colour or place alone would not tell. */
function faceOf(score: number): string {
  return score <= -0.5 ? '☹' : score >= 0.5 ? '☺' : '–';
}

function addRow(slide: Slide, row: StageRow, y: number, size: number): void {
  const ours = row.kind === 'response';
  const voice = row.kind === 'words';
  const box = { y, h: row.height - 0.1, margin: 0, valign: 'top' } as const;
  slide.addText(row.name, {
    ...box,
    x: ROWS.left,
    w: ROWS.label - 0.2,
    fontFace: SANS,
    fontSize: LABEL_SIZE,
    bold: true,
    color: hex(ours ? ACCENT : INK_3),
  });
  if (row.texts.length === 0) return;
  slide.addText(
    row.texts.map((text) => ({
      text,
      options: { bullet: { indent: 10 }, breakLine: true, paraSpaceAfter: 3 },
    })),
    {
      ...box,
      x: ROWS.left + ROWS.label,
      w: ROWS.width - ROWS.label,
      fontFace: voice ? SERIF : SANS,
      italic: voice,
      fontSize: size,
      color: hex(ours ? ACCENT : INK),
    },
  );
}

/** Side by side, each whole, with what it shows in words. */
function addPictures(
  slide: Slide,
  { pictures }: StageRow,
  y: number,
  images: ReadonlyMap<string, DrawnImage>,
): void {
  let x: number = ROWS.left + ROWS.label;
  const room = (ROWS.width - ROWS.label) / Math.max(1, pictures.length) - 0.1;
  for (const { image: id, alt } of pictures) {
    const image = images.get(id);
    if (!image) continue;
    const scale = Math.min(room / image.width, PICTURES / image.height);
    const [w, h] = [image.width * scale, image.height * scale];
    const data = `${image.type};base64,${Buffer.from(image.body).toString('base64')}`;
    slide.addImage({ data, x, y, w, h, altText: alt });
    x += w + 0.1;
  }
}
