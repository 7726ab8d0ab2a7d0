import type { Context } from '../layout/context';
import { seriesOf, styleOf } from '../layout/feelings';
import { colorOfFeeling, IDEAL, INK_2, RULE_2 } from '../layout/palette';
import { scoreIn } from '../layout/words';
import { hex, SANS, type Slide } from './slide';

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How it feels from stage to stage, in shapes that can be edited; without feelings only the names of the stages. */
export function drawCurve(slide: Slide, context: Context, area: Area): void {
  const { map } = context;
  if (map.stages.length === 0) return;
  const step = (area.right - area.left) / map.stages.length;
  const middle = (stage: number) => area.left + step * (stage + 0.5);
  const zero = (area.top + area.bottom) / 2;
  slide.addShape('line', {
    x: area.left,
    y: zero,
    w: area.right - area.left,
    h: 0,
    line: { color: hex(RULE_2), width: 0.75 },
  });
  map.stages.forEach((stage, i) => {
    slide.addText(stage.name, {
      x: area.left + step * i,
      y: area.bottom + 0.12,
      w: step,
      h: 0.4,
      align: 'center',
      valign: 'top',
      margin: 2,
      fontFace: SANS,
      fontSize: map.stages.length > 8 ? 8 : 11,
      color: hex(INK_2),
    });
  });
  const rows = new Set(map.rows.filter((row) => row.kind === 'feelings').map((row) => row.id));
  const at = (score: number) => zero - (score / 2) * ((area.bottom - area.top) / 2);
  const series = seriesOf(
    map.cards.filter((card) => rows.has(card.row)),
    map.stages,
  );
  series.forEach((one, index) => {
    const { color, dash } = styleOf(one, index);
    one.scores.forEach((score, stage) => {
      const next = one.scores[stage + 1] ?? null;
      if (score === null || next === null) return;
      const [from, to] = [
        { x: middle(stage), y: at(score) },
        { x: middle(stage + 1), y: at(next) },
      ];
      segment(slide, from, to, color, dash !== undefined);
    });
  });
  map.stages.forEach((_, stage) => {
    const dots = series.flatMap(({ scores, ideal }) => {
      const score = scores[stage] ?? null;
      return score === null ? [] : [{ score, ideal, x: middle(stage), y: at(score) }];
    });
    addDots(slide, dots, context);
  });
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly ideal: boolean;
}

function segment(
  slide: Slide,
  a: Pick<Dot, 'x' | 'y'>,
  b: Pick<Dot, 'x' | 'y'>,
  color: string,
  dashed: boolean,
): void {
  slide.addShape('line', {
    x: a.x,
    y: Math.min(a.y, b.y),
    w: b.x - a.x,
    h: Math.abs(b.y - a.y),
    flipV: b.y < a.y,
    line: { color: hex(color), width: 1.75, dashType: dashed ? 'dash' : 'solid' },
  });
}

/** The dots of a stage, and their figures beside them, moved apart where they would lie on each other. */
function addDots(slide: Slide, dots: readonly Dot[], { language }: Context): void {
  let free = 0;
  for (const { x, y, score, ideal } of [...dots].sort((a, b) => a.y - b.y)) {
    const color = hex(ideal ? IDEAL : colorOfFeeling(score));
    slide.addShape('ellipse', {
      x: x - 0.06,
      y: y - 0.06,
      w: 0.12,
      h: 0.12,
      fill: { color: ideal ? 'FFFFFF' : color },
      line: { color, width: 1.25 },
    });
    const alone = dots.length === 1;
    const top = Math.max(free, alone ? y - 0.34 : y - 0.1);
    free = top + 0.18;
    const text = scoreIn(language, score);
    const width = 0.08 * text.length + 0.06;
    slide.addText(text, {
      x: alone ? x - width / 2 : x + 0.1,
      y: top,
      w: width,
      h: 0.18,
      fill: { color: 'FFFFFF' },
      align: alone ? 'center' : 'left',
      margin: 0,
      fontFace: SANS,
      fontSize: 10,
      bold: true,
      color,
    });
  }
}
