import { cardOf, chooseRows, emptyDocument, type MapDocument } from '@viaggio/domain/maps';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap } from '../../../../../../../packages/domain/src/maps/arbitraries.fixture';
import { FACTS, hostileMap, largeMap, NAMES, writtenMap } from '../exampleMaps.fixture';
import { type Context, contextOf } from './context';
import { seriesOf } from './feelings';
import { fitMap } from './fitMap';
import { layoutMap } from './layoutMap';
import type { Drawing, Measure, Primitive } from './primitives';
import { wrapText } from './wrapText';

/** Every character half as wide as it is high: what is drawn can be reckoned by hand. */
const measure: Measure = (text, _face, size) => (text.length * size) / 2;

const contextFor = (map: MapDocument, live?: typeof FACTS): Context =>
  contextOf(chooseRows(map), NAMES, measure, live);

const MAPS = {
  written: writtenMap(),
  large: largeMap(),
  hostile: hostileMap(),
  empty: emptyDocument('', 'it'),
};

/** Without blanks: where a text is broken says nothing of what it says. */
const letters = (text: string) => text.replace(/\s/g, '');
const textIn = (drawing: Drawing) =>
  letters(drawing.primitives.map((it) => (it.kind === 'text' ? it.text : '')).join(' '));

function edges(it: Primitive): { left: number; right: number; top: number; bottom: number } {
  switch (it.kind) {
    case 'text': {
      const width = measure(it.text, it.face, it.size);
      const left = it.anchor === 'end' ? it.x - width : it.anchor === 'middle' ? it.x - width / 2 : it.x;
      return { left, right: left + width, top: it.y - it.size, bottom: it.y };
    }
    case 'line':
      return { left: it.x1, right: it.x2, top: Math.min(it.y1, it.y2), bottom: Math.max(it.y1, it.y2) };
    case 'image':
    case 'box':
      return { left: it.x, right: it.x + it.width, top: it.y, bottom: it.y + it.height };
    case 'circle':
      return {
        left: it.x - it.radius,
        right: it.x + it.radius,
        top: it.y - it.radius,
        bottom: it.y + it.radius,
      };
    case 'curve':
      return {
        left: Math.min(...it.points.map(([x]) => x)),
        right: Math.max(...it.points.map(([x]) => x)),
        top: Math.min(...it.points.map(([, y]) => y)),
        bottom: Math.max(...it.points.map(([, y]) => y)),
      };
  }
}

function expectInside(drawing: Drawing): void {
  for (const primitive of drawing.primitives) {
    const { left, right, top, bottom } = edges(primitive);
    const inside = left >= 0 && right <= drawing.width && top >= 0 && bottom <= drawing.height;
    expect(inside, JSON.stringify(primitive)).toBe(true);
  }
}

describe('breaking lines', () => {
  it('keeps every letter, and no line is wider than its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const lines = wrapText(text, 'sans', 9, width, measure);
          expect(letters(lines.join(''))).toBe(letters(text));
          for (const line of lines) {
            const [first] = [...new Intl.Segmenter().segment(line)];
            expect(measure(line, 'sans', 9) <= width || first?.segment === line).toBe(true);
          }
        },
      ),
    );
  });

  it('breaks at blanks, after hyphens, and where the author did', () => {
    expect(wrapText('uno due tre', 'sans', 2, 8, measure)).toEqual(['uno due', 'tre']);
    expect(wrapText('post-acquisto', 'sans', 2, 9, measure)).toEqual(['post-', 'acquisto']);
    expect(wrapText(' a \n\n b ', 'sans', 2, 9, measure)).toEqual(['a', 'b']);
    expect(wrapText('', 'sans', 2, 9, measure)).toEqual([]);
  });
});

describe('the drawing of a map', () => {
  it.each(Object.entries(MAPS))('says all that stands on it, within its edges: %s', (_name, map) => {
    const context = contextFor(map);
    const drawing = layoutMap(context, 1_400);
    expectInside(drawing);
    const said = textIn(drawing);
    const texts = [
      ...context.map.stages.flatMap((stage) => [stage.name, stage.words]),
      ...context.map.cards.map((card) => card.text),
    ];
    for (const text of texts) expect(said).toContain(letters(text));
  });

  it('is within its edges whatever the map', () => {
    fc.assert(
      fc.property(anyMap, fc.integer({ min: 900, max: 3_000 }), (map, width) => {
        expectInside(layoutMap(contextFor(map), width));
      }),
    );
  });

  it('draws rows below each other, without laying text on text', () => {
    const drawing = layoutMap(contextFor(writtenMap(), FACTS), 1_200);
    const texts = drawing.primitives.filter((it) => it.kind === 'text').map((it) => ({ it, ...edges(it) }));
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
        expect(apart, `${JSON.stringify(a.it)} ${JSON.stringify(b.it)}`).toBe(true);
      }
    }
  });

  it('has the figures of the stages when they are given', () => {
    const said = textIn(layoutMap(contextFor(writtenMap(), FACTS), 1_200));
    for (const text of ['12.480', '38 % vanno avanti', 'persi 2.904 · ~ 148.000 EUR', 'non misurata']) {
      expect(said).toContain(letters(text));
    }
    expect(textIn(layoutMap(contextFor(writtenMap()), 1_200))).not.toContain('12.480');
  });

  it('says what its marks mean, only of those that are there', () => {
    expect(textIn(layoutMap(contextFor(writtenMap()), 1_200))).toContain('ipotesidaverificare');
    expect(textIn(layoutMap(contextFor(hostileMap()), 1_200))).not.toContain('ipotesidaverificare');
  });
});

describe('feelings', () => {
  const stages = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const felt = (stage: string, score: number, over: object = {}) =>
    cardOf({ id: stage + score, row: 'r', stage, score, ...over });

  it('are one line for each persona and each wish; a stage that says nothing is a gap', () => {
    const cards = [
      felt('a', -1),
      felt('a', 2),
      felt('c', 1),
      felt('b', 2, { persona: 'p1' }),
      felt('a', 1, { ideal: true }),
    ];
    expect(seriesOf(cards, stages)).toEqual([
      { persona: null, ideal: false, scores: [0.5, null, 1] },
      { persona: 'p1', ideal: false, scores: [null, 2, null] },
      { persona: null, ideal: true, scores: [1, null, null] },
    ]);
  });

  it('draw no line over a gap', () => {
    const row = { id: 'r', kind: 'feelings' as const, title: '', hidden: false, lane: '' };
    const map = {
      ...emptyDocument('', 'it'),
      stages: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id, words: '', binding: null })),
      rows: [row],
      cards: [felt('a', 1), felt('b', 2), felt('d', -1), felt('e', 0)],
    };
    const curves = layoutMap(contextFor(map), 1_000).primitives.filter((it) => it.kind === 'curve');
    expect(curves.map((curve) => curve.points.length)).toEqual([2, 2]);
  });
});

describe('fitting a page', () => {
  const A4 = { width: 842, height: 595 };
  it.each(Object.entries(MAPS))('fills its width and ends within its height: %s', (_name, map) => {
    const { drawing, scale } = fitMap(contextFor(map), A4, 1.15);
    expect(drawing.width * scale).toBeCloseTo(A4.width, 3);
    expect(drawing.height * scale).toBeLessThanOrEqual(A4.height + 0.1);
    expect(scale).toBeLessThanOrEqual(1.15);
  });

  it('sets a small map larger than a large one', () => {
    expect(fitMap(contextFor(MAPS.written), A4, 1.15).scale).toBeGreaterThan(
      2 * fitMap(contextFor(MAPS.large), A4, 1.15).scale,
    );
  });
});
