import { cardOf, chooseRows, emptyDocument, type MapDocument } from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { FACTS, largeMap, NAMES, writtenMap } from '../exampleMaps.fixture';
import { contextOf } from '../layout/context';
import type { Measure } from '../layout/primitives';
import { ROWS, stagePages } from './stagePages';
import { summaryOf } from './summaryOf';

const measure: Measure = (text, _face, size) => (text.length * size) / 2;
const contextFor = (map: MapDocument, live?: typeof FACTS) =>
  contextOf(chooseRows(map), NAMES, measure, live);

describe('the summary', () => {
  it('takes the snag and the comment of the stage that feels worst, the largest loss, the best idea', () => {
    const { problem, money, voice, proposal } = summaryOf(contextFor(writtenMap(), FACTS));
    // Giulia −0.6 and Ettore −1.8 make the purchase (−1.2) worse than the consideration (−0.7).
    expect([problem.text, problem.about]).toEqual([
      'Pagamento rifiutato senza dire perché · 212 clienti colpiti',
      'Acquisto',
    ]);
    expect([voice.text, voice.about]).toEqual(['«Facile, però la carta non passava»', 'Acquisto']);
    expect(money.text).toBe('≈ 148.000 EUR in gioco nella fase «Valutazione»');
    expect([proposal.text, proposal.about]).toEqual([
      'Mostrare la spedizione già nella scheda del prodotto',
      'Valutazione · valore 5 · sforzo 1',
    ]);
  });

  it('says what is not known', () => {
    const parts = Object.values(summaryOf(contextFor(emptyDocument('', 'it'))));
    expect(parts.map((part) => part.known)).toEqual([false, false, false, false]);
  });

  it('takes a target for the money where no figures are, and the lowest point where no snag is written', () => {
    const stage = { id: 's', name: 'Attesa', words: '', binding: null };
    const row = (kind: 'feelings' | 'targets') => ({ id: kind, kind, title: '', hidden: false, lane: '' });
    const { problem, money } = summaryOf(
      contextFor({
        ...emptyDocument('', 'it'),
        stages: [stage],
        rows: [row('feelings'), row('targets')],
        cards: [
          cardOf({ id: '1', row: 'feelings', stage: 's', score: -1.5 }),
          cardOf({ id: '2', row: 'targets', stage: 's', text: 'Reclami', target: 12 }),
        ],
      }),
    );
    expect(problem.text).toBe('Il punto più basso è «Attesa»: −1,5');
    expect(money.text).toBe('Reclami → 12');
  });
});

describe('the slides of a stage', () => {
  it('hold every card once, in the order of the map, and none runs over its end', () => {
    const context = contextFor(largeMap());
    for (const stage of context.map.stages) {
      const { pages } = stagePages(stage, context);
      const texts = pages.flat().flatMap((row) => row.texts);
      expect(texts).toHaveLength(context.map.cards.filter((card) => card.stage === stage.id).length);
      for (const rows of pages) {
        expect(rows.reduce<number>((sum, row) => sum + row.height, ROWS.top)).toBeLessThanOrEqual(
          ROWS.bottom + 0.001,
        );
      }
    }
  });

  it('sets little in large letters, on one slide', () => {
    const context = contextFor(writtenMap());
    const last = stagePages(context.map.stages[4]!, context);
    expect([last.pages.length, last.size]).toEqual([1, 16]);
    expect(stagePages({ ...context.map.stages[0]!, id: 'none' }, context).pages).toEqual([[]]);
  });

  it('cuts a row that is higher than a slide between its cards', () => {
    const stage = { id: 's', name: 'S', words: '', binding: null };
    const cards = Array.from({ length: 60 }, (_, i) =>
      cardOf({ id: `${i}`, row: 'r', stage: 's', text: `Nota ${i}` }),
    );
    const context = contextFor({
      ...emptyDocument('', 'it'),
      stages: [stage],
      rows: [{ id: 'r', kind: 'notes', title: '', hidden: false, lane: '' }],
      cards,
    });
    const { pages } = stagePages(stage, context);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().flatMap((row) => row.texts)).toEqual(cards.map((card) => card.text));
  });
});
