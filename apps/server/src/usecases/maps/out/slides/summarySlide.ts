import { KIND_NAMES } from '@viaggio/domain/maps';
import type { Context } from '../layout/context';
import { ACCENT, INK, INK_3 } from '../layout/palette';
import { drawCurve } from './drawCurve';
import { hex, SANS, SERIF, type Slide, sizeFor } from './slide';
import { type Sentence, summaryOf } from './summaryOf';

const LEFT = 0.6;
const WIDTH = 12.1;
/** Between the beginnings of two parts. */
const STEP = 3.08;

/** The problem, the money, a quote and a proposal; below them how it feels. */
export function summarySlide(slide: Slide, context: Context): void {
  const { map, names, language, words, live } = context;
  const title = map.title.trim() || 'Viaggio';
  const line = { x: LEFT, w: WIDTH, margin: 0 } as const;
  slide.addText(title, {
    ...line,
    y: 0.45,
    h: 0.75,
    fontFace: SERIF,
    fontSize: sizeFor(title, 30, 60),
    color: hex(INK),
    valign: 'middle',
  });
  const personas = map.personas.map((id) => names.personas.get(id) ?? id);
  const about = [KIND_NAMES[language][map.kind], ...personas, live?.period ?? ''].filter((it) => it !== '');
  slide.addText(about.join(' · '), {
    ...line,
    y: 1.2,
    h: 0.35,
    fontFace: SANS,
    fontSize: 13,
    color: hex(INK_3),
  });
  const { problem, money, voice, proposal } = summaryOf(context);
  addPart(slide, 0, words.problem, problem);
  addPart(slide, 1, words.money, money);
  addPart(slide, 2, words.voice, voice, true);
  addPart(slide, 3, words.proposal, proposal);
  drawCurve(slide, context, { left: LEFT, right: LEFT + WIDTH, top: 4.95, bottom: 6.55 });
}

function addPart(
  slide: Slide,
  index: number,
  name: string,
  { text, about, known }: Sentence,
  voice = false,
): void {
  const box = { x: LEFT + index * STEP, w: STEP - 0.28, margin: 0, fontFace: SANS } as const;
  slide.addShape('line', { x: box.x, y: 1.95, w: box.w, h: 0, line: { color: hex(ACCENT), width: 1.5 } });
  slide.addText(name, { ...box, y: 2.05, h: 0.3, fontSize: 11, bold: true, color: hex(ACCENT) });
  slide.addText(
    [
      {
        text,
        options: {
          fontFace: voice && known ? SERIF : SANS,
          italic: voice && known,
          fontSize: sizeFor(text, 18, 70),
          color: hex(known ? INK : INK_3),
          breakLine: true,
          paraSpaceAfter: 6,
        },
      },
      { text: about, options: { fontSize: 11, color: hex(INK_3) } },
    ],
    { ...box, y: 2.4, h: 2.3, valign: 'top' },
  );
}
