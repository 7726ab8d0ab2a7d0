import type { MapCard, MapRow } from '@viaggio/domain/maps';
import type { Block } from './blocks';
import type { Context } from './context';
import { colorOfFeeling, IDEAL, INK_3, LINES, PAPER, RULE, RULE_2 } from './palette';
import type { Curve, Primitive } from './primitives';
import { scoreIn } from './words';

export const CURVE_HEIGHT = 92;
/** Room above +2 and below −2, for the figures. */
const ROOM = 11;

interface Series {
  /** Null: nobody in particular. */
  readonly persona: string | null;
  readonly ideal: boolean;
  /** Mean score for each stage; null where nothing is written: a gap, never a zero. */
  readonly scores: readonly (number | null)[];
}

/** The lines that the cards of feeling draw: one for each persona, and those that are wanted. */
export function seriesOf(cards: readonly MapCard[], stages: readonly { readonly id: string }[]): Series[] {
  const scored = cards.filter((card) => card.score !== null);
  const keys = new Map(scored.map((card) => [`${card.ideal} ${card.persona ?? ''}`, card]));
  return [...keys.values()]
    .map(({ persona, ideal }) => ({
      persona,
      ideal,
      scores: stages.map(({ id }) =>
        meanOf(scored.filter((it) => it.stage === id && it.persona === persona && it.ideal === ideal)),
      ),
    }))
    .sort((a, b) => Number(a.ideal) - Number(b.ideal));
}

function meanOf(cards: readonly MapCard[]): number | null {
  if (cards.length === 0) return null;
  return cards.reduce((sum, card) => sum + (card.score ?? 0), 0) / cards.length;
}

const heightOf = (score: number): number => ROOM + ((2 - score) / 4) * (CURVE_HEIGHT - 2 * ROOM);

/** The curves over the whole width of the stages; `columns` are the middles of the stages from its left edge. */
export function curveBlock(
  row: MapRow,
  columns: readonly number[],
  width: number,
  context: Context,
): Block | undefined {
  const cards = context.map.cards.filter((card) => card.row === row.id);
  const series = seriesOf(cards, context.map.stages);
  if (series.length === 0) return undefined;
  return {
    height: CURVE_HEIGHT,
    draw: (x, y) => [
      ...scale(x, y, width),
      ...series.flatMap((one, i) => lines(one, i, columns, x, y)),
      ...columns.flatMap((column, stage) => points(series, stage, x + column, y, context)),
    ],
  };
}

/** The curves in words: for each line, the score of each stage that has one. */
export function curveInWords(row: MapRow, context: Context): string {
  const { map, names, words, language } = context;
  const cards = map.cards.filter((card) => card.row === row.id);
  return seriesOf(cards, map.stages)
    .map(({ persona, ideal, scores }) => {
      const who = persona === null ? words.everybody : (names.personas.get(persona) ?? persona);
      const said = scores.flatMap((score, i) =>
        score === null ? [] : `${map.stages[i]?.name ?? ''} ${scoreIn(language, score)}`,
      );
      return `${ideal ? `${who}, ${words.ideal}` : who}: ${said.join(', ')}`;
    })
    .join('. ');
}

function scale(x: number, y: number, width: number): Primitive[] {
  return [2, 1, 0, -1, -2].flatMap((score): Primitive[] => {
    const at = y + heightOf(score);
    const line: Primitive = {
      kind: 'line',
      x1: x,
      x2: x + width,
      y1: at,
      y2: at,
      color: score === 0 ? RULE_2 : RULE,
      width: score === 0 ? 0.7 : 0.4,
    };
    const label = score > 0 ? `+${score}` : String(score).replace('-', '−');
    return [
      line,
      {
        kind: 'text',
        x: x - 5,
        y: at + 2.2,
        text: label,
        face: 'sans',
        size: 6.4,
        color: INK_3,
        anchor: 'end',
      },
    ];
  });
}

/** A line for each run of neighbours that have a score. */
function lines(series: Series, index: number, columns: readonly number[], x: number, y: number): Curve[] {
  const runs: (readonly [number, number])[][] = [[]];
  series.scores.forEach((score, stage) => {
    if (score === null) runs.push([]);
    else runs.at(-1)!.push([x + columns[stage]!, y + heightOf(score)]);
  });
  const { color, dash } = styleOf(series, index);
  return runs
    .filter((points) => points.length > 1)
    .map((points) => ({ kind: 'curve', points, color, width: 1.3, ...(dash && { dash }) }));
}

export function styleOf(series: Pick<Series, 'ideal'>, index: number) {
  return series.ideal ? { color: IDEAL, dash: [3, 2.4] } : LINES[index % LINES.length]!;
}

/** The points of a stage with their figures, moved apart where they would lie on each other. */
function points(
  series: readonly Series[],
  stage: number,
  x: number,
  y: number,
  context: Context,
): Primitive[] {
  const here = series
    .flatMap((one) => {
      const score = one.scores[stage] ?? null;
      return score === null ? [] : [{ score, ideal: one.ideal, at: y + heightOf(score) }];
    })
    .sort((a, b) => a.at - b.at);
  let free = y - 2;
  const dots: Primitive[] = [];
  const figures: Primitive[] = [];
  for (const { score, ideal, at } of here) {
    const beside = here.length > 1;
    const label = Math.max(free, beside ? at + 2.4 : at - 5);
    free = label + 7.4;
    const color = ideal ? IDEAL : colorOfFeeling(score);
    const fill = ideal ? PAPER : color;
    dots.push({ kind: 'circle', x, y: at, radius: 2.6, fill, ...(ideal && { stroke: IDEAL }) });
    figures.push(
      ...figure(scoreIn(context.language, score), beside ? x + 5.5 : x, label, color, beside, context),
    );
  }
  return [...figures, ...dots];
}

/** A figure on a piece of paper of its own: lines pass behind it. */
function figure(
  text: string,
  x: number,
  y: number,
  color: string,
  beside: boolean,
  { measure }: Context,
): Primitive[] {
  const style = { face: 'sansBold', size: 7, color } as const;
  const width = measure(text, style.face, style.size);
  const left = beside ? x : x - width / 2;
  return [
    { kind: 'box', x: left - 1, y: y - 6, width: width + 2, height: 7.4, radius: 2, fill: PAPER },
    { kind: 'text', x, y, text, ...style, ...(beside ? {} : { anchor: 'middle' as const }) },
  ];
}

/** Who the lines are, where there is more than one. */
export function legendOf(
  row: MapRow,
  context: Context,
): { name: string; color: string; dash: readonly number[] | undefined }[] {
  const series = seriesOf(
    context.map.cards.filter((card) => card.row === row.id),
    context.map.stages,
  );
  if (series.length < 2 && !series[0]?.ideal) return [];
  return series.map((one, i) => {
    const who = one.persona === null ? '' : (context.names.personas.get(one.persona) ?? one.persona);
    const name = [who, one.ideal ? context.words.ideal : ''].filter((it) => it !== '').join(' · ');
    return { name: name || context.words.everybody, ...styleOf(one, i) };
  });
}
