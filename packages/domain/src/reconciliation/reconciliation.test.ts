import { describe, expect, it } from 'vitest';
import {
  chooseReconciled,
  differenceShare,
  type Reconciled,
  readTotals,
  reconciledLevel,
  weighSuspects,
} from './index';

const WISH = { habits: { language: 'it', zone: 'Europe/Rome' }, places: ['milano'] } as const;

describe('totals pasted from a sheet', () => {
  it('are read as Italians and as programs write them', () => {
    const pasted = [
      'dal;al;negozio;misura;importo',
      '1/3/2026;31/3/2026;;Incassi;412.300 €',
      '2026-03-01;2026-03-01;milano;revenue;1.234,56',
      '01.03.2026;;"bologna";scontrini;18',
    ].join('\r\n');
    expect(readTotals(pasted, WISH)).toEqual({
      totals: [
        { from: '2026-03-01', to: '2026-03-31', place: '', measure: 'revenue', books: 412_300 },
        { from: '2026-03-01', to: '2026-03-01', place: 'milano', measure: 'revenue', books: 1234.56 },
        { from: '2026-03-01', to: '2026-03-01', place: 'bologna', measure: 'orders', books: 18 },
      ],
      unread: [],
    });
  });

  it('name each line that cannot be read, and read the others', () => {
    const lines = [
      '2026-02-30\t\t\torders\t1',
      '2026-02-02\t2026-02-01\t\torders\t1',
      '2026-02-01\t\t\tsoldi\t1',
      'x',
      '2026-02-01\t\t\torders\tmany',
      '2026-02-01\t\t\torders\t7',
    ];
    const { totals, unread } = readTotals(lines.join('\n'), WISH);
    expect(unread.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'day'],
      [2, 'days_reversed'],
      [3, 'measure'],
      [4, 'columns'],
      [5, 'amount'],
    ]);
    expect(totals).toHaveLength(1);
  });

  it('may be the closings of a till as they stand, with months and places as people write them', () => {
    const lines = [
      'Mese\tNegozio\tScontrini\tCorrispettivi',
      'marzo 2026\tMILANO\t1.204\t412.300',
      'Totale\t\t1.204\t412.300',
    ];
    const march = { from: '2026-03-01', to: '2026-03-31', place: 'milano' };
    expect(readTotals(lines.join('\r\n'), WISH)).toEqual({
      totals: [
        { ...march, measure: 'orders', books: 1204 },
        { ...march, measure: 'revenue', books: 412_300 },
      ],
      unread: [{ line: 3, problem: 'total_row' }],
    });
  });

  it('have no third decimal, whatever other amounts show', () => {
    const lines = [
      '2026-03-01,,,revenue,412.300',
      '2026-03-02,,,revenue,1234.5',
      '2026-03-03,,,revenue,"1,234"',
    ];
    expect(readTotals(lines.join('\n'), WISH).totals.map(({ books }) => books)).toEqual([
      412_300, 1234.5, 1234,
    ]);
  });

  it('that do not say what they count are told, line by line', () => {
    expect(readTotals('1/3/2026;milano;5\n2/3/2026;milano;7', WISH).unread).toEqual([
      { line: 1, problem: 'columns' },
      { line: 2, problem: 'columns' },
    ]);
  });
});

describe('a difference', () => {
  it('is laid at the cause that comes closest to it', () => {
    const weighed = weighSuspects(1_000, [
      { id: 'refunds', events: 3, effect: 980 },
      { id: 'twins', events: 2, effect: -400 },
      { id: 'day_after', events: 9, effect: 5_000 },
      { id: 'to_fix', events: 4, effect: 300 },
      { id: 'bots', events: 0, effect: 0 },
    ]);
    expect(weighed.map(({ id }) => id)).toEqual(['refunds', 'to_fix', 'day_after', 'twins']);
    expect(weighed[0]!.explains).toBeCloseTo(0.98);
    expect(weighed[2]!.explains).toBe(0);
  });

  it('is good within 1 %, fair within 5 %, inclusive; of books that say nothing it is the whole', () => {
    const level = (books: number, ours: number) => reconciledLevel(differenceShare({ books, ours }));
    expect([level(100, 99), level(100, 105), level(100, 94.9), level(0, 0), level(0, 1)]).toEqual([
      3, 2, 1, 3, 1,
    ]);
  });
});

describe('what a figure is told of the books', () => {
  const signed = (over: Partial<Reconciled>): Reconciled => ({
    measure: 'revenue',
    place: '',
    from: '2026-03-01',
    to: '2026-03-31',
    books: 100,
    ours: 100,
    by: 'Anna',
    at: '2026-04-02T08:00:00.000Z',
    ...over,
  });
  const march = { from: '2026-03-10', to: '2026-04-09' };

  it('is the latest signature of each measure whose days touch its own, and of these the one that differs most', () => {
    const older = signed({ ours: 10, at: '2026-04-01T08:00:00.000Z' });
    const orders = signed({ measure: 'orders', ours: 97 });
    const may = signed({ measure: 'visits', ours: 1, from: '2026-05-01', to: '2026-05-31' });
    expect(chooseReconciled([older, signed({}), orders, may], march)).toBe(orders);
  });

  it('is nothing where nobody signed', () => {
    expect(chooseReconciled([], march)).toBeUndefined();
  });
});
