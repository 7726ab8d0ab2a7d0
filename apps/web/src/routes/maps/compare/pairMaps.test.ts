import {
  cardOf,
  emptyDocument,
  type MapCard,
  type MapDocument,
  type MapRow,
  type MapStage,
} from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { meanScore, pairMaps } from './pairMaps';

const stage = (id: string, binding: string | null = null, name = id): MapStage => ({
  id,
  name,
  words: '',
  binding,
});
const row = (id: string, kind: MapRow['kind'] = 'actions', hidden = false): MapRow => ({
  id,
  kind,
  title: '',
  hidden,
  lane: '',
});
const card = (row: string, stage: string, text: string, more: Partial<MapCard> = {}): MapCard =>
  cardOf({ id: `${row}${stage}${text}`, row, stage, text, ...more });
const map = (stages: MapStage[], rows: MapRow[], cards: MapCard[]): MapDocument => ({
  ...emptyDocument('', 'it'),
  stages,
  rows,
  cards,
});

describe('two maps, one above the other', () => {
  it('put a copy under its original, cell by cell', () => {
    const today = map([stage('s')], [row('r')], [card('r', 's', 'Telefona')]);
    const target = map([stage('s')], [row('r')], [card('r', 's', 'Scrive in chat')]);
    const { stages, rows } = pairMaps(today, target);
    expect(stages).toHaveLength(1);
    expect(rows[0]?.cells[0]).toMatchObject({
      above: [{ text: 'Telefona' }],
      below: [{ text: 'Scrive in chat' }],
      same: false,
    });
  });

  it('find the same stage by the model, then by name, whatever the order', () => {
    const today = map([stage('1', 'buy', 'Acquisto'), stage('2', null, 'Uso')], [], []);
    const target = map([stage('x', null, ' uso '), stage('y', 'buy', 'Compra')], [], []);
    const { stages } = pairMaps(today, target);
    expect(stages.map(({ above, below }) => [above?.id, below?.id])).toEqual([
      ['1', 'y'],
      ['2', 'x'],
    ]);
  });

  it('show what only one has', () => {
    const today = map([stage('s')], [row('r', 'pains')], [card('r', 's', 'Attesa')]);
    const target = map([stage('s'), stage('t')], [row('q', 'gains')], [card('q', 't', 'Sollievo')]);
    const { stages, rows } = pairMaps(today, target);
    expect(stages.map(({ above, below }) => [above?.id, below?.id])).toEqual([
      ['s', 's'],
      [undefined, 't'],
    ]);
    expect(rows.map(({ above, below }) => [above?.id, below?.id])).toEqual([
      ['r', undefined],
      [undefined, 'q'],
    ]);
    expect(rows[1]?.cells.map(({ below }) => below.length)).toEqual([0, 1]);
  });

  it('say when a cell is the same, by words and feelings, not by ids', () => {
    const today = map(
      [stage('s')],
      [row('r', 'feelings')],
      [card('r', 's', 'Ansia', { id: 'a', score: -1 })],
    );
    const same = map([stage('s')], [row('r', 'feelings')], [card('r', 's', 'Ansia', { id: 'b', score: -1 })]);
    const better = map(
      [stage('s')],
      [row('r', 'feelings')],
      [card('r', 's', 'Ansia', { id: 'b', score: 1 })],
    );
    expect(pairMaps(today, same).rows[0]?.cells[0]?.same).toBe(true);
    expect(pairMaps(today, better).rows[0]?.cells[0]?.same).toBe(false);
  });

  it('leave hidden rows out', () => {
    const today = map([stage('s')], [row('r', 'notes', true)], []);
    expect(pairMaps(today, today).rows).toEqual([]);
  });
});

describe('the feeling of a cell', () => {
  it('is the mean of those that say one', () => {
    const cards = [
      card('r', 's', 'a', { score: -2 }),
      card('r', 's', 'b', { score: 1 }),
      card('r', 's', 'c'),
    ];
    expect(meanScore(cards)).toBe(-0.5);
    expect(meanScore([card('r', 's', 'c')])).toBeNull();
  });
});
