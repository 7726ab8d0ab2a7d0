import fc from 'fast-check';
import {
  CARD_ORIGINS,
  MAP_KINDS,
  type MapCard,
  type MapDocument,
  type MapRow,
  type MapStage,
  ROW_KINDS,
} from './document';
import { inMapOrder } from './inMapOrder';

/** Any map that the product can hold, cards of gone stages and rows among them. For tests of everything maps go into. */

const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
/** As people write and paste: lines, quotes, separators, accents, emoji, and nothing. */
const words = fc.oneof(
  fc.constantFrom(
    '',
    '«Perché è così caro?»',
    'a;b,c|d\te',
    '"x"\n\ny',
    '  ',
    '# -- *a* `b` <i>',
    '😀 però 👩‍🔬',
    '-1',
    '=1+1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 1 });

const stage: fc.Arbitrary<MapStage> = fc.record({ id, name: words, words, binding: maybe(id) });
const row: fc.Arbitrary<MapRow> = fc.record({
  id,
  kind: fc.constantFrom(...ROW_KINDS),
  title: words,
  hidden: fc.boolean(),
  lane: fc.constantFrom('', 'Buyer', 'Direzione'),
});

const cardIn = (rows: readonly string[], stages: readonly string[]): fc.Arbitrary<MapCard> =>
  fc.record({
    id,
    row: fc.constantFrom('gone-row', ...rows),
    stage: fc.constantFrom('gone-stage', ...stages),
    text: words,
    origin: fc.constantFrom(...CARD_ORIGINS),
    verdict: maybe(fc.constantFrom('confirmed' as const, 'refuted' as const)),
    persona: maybe(id),
    touchpoint: maybe(id),
    channel: maybe(fc.constantFrom('web', 'store', 'email')),
    score: maybe(fc.constantFrom(-2, -0.5, 0, 1, 2)),
    ideal: fc.boolean(),
    moment: maybe(fc.constantFrom('interest' as const, 'decision' as const, 'truth' as const)),
    effort: maybe(fc.integer({ min: 1, max: 5 })),
    value: maybe(fc.integer({ min: 1, max: 5 })),
    answers: maybe(id),
    report: maybe(id),
    target: maybe(fc.constantFrom(0, 12.5, -3)),
    owner: fc.constantFrom('', 'Anna, marketing'),
    due: maybe(fc.constantFrom('2026-12-31')),
    image: maybe(id),
    optional: fc.boolean(),
  });

const unique = <T extends { readonly id: string }>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { selector: (it) => it.id, maxLength });

/** In its canonical order, as it is read from anywhere. */
export const anyMap: fc.Arbitrary<MapDocument> = fc
  .tuple(unique(stage, 5), unique(row, 6))
  .chain(([stages, rows]) =>
    fc.record({
      title: words,
      kind: fc.constantFrom(...MAP_KINDS),
      language: fc.constantFrom('it' as const, 'en' as const),
      model: maybe(id),
      personas: fc.uniqueArray(id, { maxLength: 3 }),
      stages: fc.constant(stages),
      rows: fc.constant(rows),
      cards: unique(
        cardIn(
          rows.map((it) => it.id),
          stages.map((it) => it.id),
        ),
        20,
      ).map((cards) => inMapOrder({ stages, rows, cards })),
      stickies: unique(
        fc.record({ id, stage: id, text: words, author: words, color: fc.integer({ min: 0, max: 5 }) }),
        4,
      ),
      votes: fc
        .uniqueArray(fc.record({ on: id, by: id, count: fc.integer({ min: 1, max: 9 }) }), {
          selector: (it) => `${it.on}\n${it.by}`,
          maxLength: 4,
        })
        .map((votes) => votes.sort((a, b) => (`${a.on}\n${a.by}` < `${b.on}\n${b.by}` ? -1 : 1))),
      timer: maybe(fc.record({ endsAt: fc.integer({ min: 0 }), seconds: fc.integer({ min: 1, max: 7200 }) })),
    }),
  );
