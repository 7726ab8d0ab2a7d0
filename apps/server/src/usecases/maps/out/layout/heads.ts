import { KIND_NAMES, type MapStage, type StageFacts } from '@viaggio/domain/maps';
import { type Block, padded, partOf, stack, textBlock } from './blocks';
import { quoted } from './cards';
import type { Context } from './context';
import { ACCENT, ACCENT_LINE, INK, INK_2, INK_3, LOST } from './palette';
import type { Primitive } from './primitives';
import { countIn } from './words';

/** The title of the map, what it shows and for whom. */
export function titleBlock(width: number, context: Context): Block {
  const { map, names, measure, language, live } = context;
  const about = [
    KIND_NAMES[language][map.kind],
    ...map.personas.map((id) => names.personas.get(id) ?? id),
    live?.period ?? '',
  ].filter((part) => part !== '');
  return stack(
    [
      partOf(
        textBlock(map.title.trim() || 'Viaggio', width, { face: 'serif', size: 22, color: INK }, measure),
        { role: 'H1' },
      ),
      partOf(textBlock(about.join(' · '), width, { face: 'sans', size: 9.5, color: INK_3 }, measure), {
        role: 'P',
      }),
    ],
    1,
  );
}

/** One stage: its number and name, the customer's words, and its figures. */
export function headBlock(stage: MapStage, index: number, width: number, context: Context): Block {
  const { measure } = context;
  const facts = context.live?.stages.find((it) => it.stage === stage.binding);
  return padded(
    stack(
      [
        textBlock(`${index + 1}  ${stage.name}`, width, { face: 'sansBold', size: 11, color: INK }, measure),
        textBlock(
          quoted(stage.words.trim(), context),
          width,
          { face: 'serifItalic', size: 10, color: INK_2 },
          measure,
        ),
        facts ? factsBlock(facts, width, context) : stack([], 0),
      ],
      2,
    ),
    { left: 0, top: 9, bottom: 6 },
  );
}

function factsBlock(facts: StageFacts, width: number, context: Context): Block {
  const { words, language, measure, live } = context;
  const small = { face: 'sans', size: 7.6, color: INK_3 } as const;
  if (!facts.measured) return textBlock(words.notMeasured, width, small, measure);
  const share = facts.entered > 0 ? Math.round((facts.movedOn / facts.entered) * 100) : null;
  const currency = live?.currency ?? null;
  const value =
    facts.valueAtStake && currency !== null
      ? ` · ~ ${countIn(language, facts.valueAtStake)} ${currency}`
      : '';
  return stack(
    [
      textBlock(
        countIn(language, facts.entered),
        width,
        { face: 'sansBold', size: 14, color: ACCENT },
        measure,
      ),
      textBlock(share === null ? '' : `${share} % ${words.movedOn}`, width, small, measure),
      textBlock(
        `${words.lost} ${countIn(language, facts.lost)}${value}`,
        width,
        { ...small, color: LOST },
        measure,
      ),
    ],
    0.5,
  );
}

/** The way over the stages: a line with a stop at each, and its end. */
export function wayOf(columns: readonly number[], right: number, y: number): Primitive[] {
  const [first] = columns;
  if (first === undefined) return [];
  return [
    { kind: 'line', x1: first, x2: right, y1: y, y2: y, color: ACCENT_LINE, width: 1.2 },
    { kind: 'line', x1: right - 5, x2: right, y1: y - 3, y2: y, color: ACCENT_LINE, width: 1.2 },
    { kind: 'line', x1: right - 5, x2: right, y1: y + 3, y2: y, color: ACCENT_LINE, width: 1.2 },
    ...columns.map((x): Primitive => ({ kind: 'circle', x: x + 3, y, radius: 3, fill: ACCENT })),
  ];
}
