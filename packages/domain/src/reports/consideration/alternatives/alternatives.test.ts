import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../../touchpoints/index';
import { planAlternatives, rivalNames } from './planAlternatives';
import { shapeLostDeals, shapeRivals } from './shapeAlternatives';
import { textKey } from './spellings';

const numbers = {
  touchpoints: new Map(),
  channels: new Map([['comparison', 7]]),
  events: new Map(),
  places: new Map(),
};
const context = {
  ...{
    workspace: 1,
    timeZone: 'Europe/Rome',
    unit: 'person' as const,
    places: undefined,
    asOf: 2e12,
    numbers,
  },
  segment: undefined,
};
const period = { from: '2026-01-01', to: '2026-02-01' };

describe('where deals are lost and rivals named', () => {
  it('is told by the catalogue, and by contacts of comparison sites', () => {
    const query = planAlternatives({ period }, context, defaultCatalogue())!;
    const numberOf = (id: string) => defaultCatalogue().find((one) => one.id === id)!.number;
    expect(query.lost).toEqual([{ touchpoints: [numberOf('deal-lost')] }]);
    expect(query.naming.comparison).toEqual([
      { touchpoints: [numberOf('product-compared')] },
      { channels: [7] },
    ]);
    expect(query.naming.deal[0]!.touchpoints).toHaveLength(4);
  });

  it('is not asked of a catalogue that has none of them', () => {
    const visits = defaultCatalogue().filter(({ id }) => id === 'site-visited');
    const nobody = { ...context, numbers: { ...numbers, channels: new Map() } };
    expect(planAlternatives({ period }, nobody, visits)).toBeUndefined();
  });
});

describe('names of rivals', () => {
  it('are one whatever their case and signs, and nobody is no rival', () => {
    expect(textKey('  Caffè–Landi S.p.A. ')).toBe('caffè landi s p a');
    const found = [
      { rival: 'acme', text: 'Acme' },
      { rival: 'none', text: 'None' },
      { rival: 'zeta', text: 'ZETA' },
    ];
    expect([...rivalNames(['ACME!', ' '], found)]).toEqual([
      ['acme', 'ACME!'],
      ['zeta', 'ZETA'],
    ]);
  });
});

describe('lost deals', () => {
  const row = (reason: string, deals: number, amounts: string[] = []) => ({
    ...{ reason, text: reason.toUpperCase(), deals, people: deals, amounts },
  });

  it('are shared out among the reasons told, and worth what they say', () => {
    const report = shapeLostDeals({
      won: 10,
      people: 28,
      reasons: [
        row('price', 20, ['1000', '"2.500,50"', '"a lot"', '-5']),
        row('', 6),
        row('rival', 4, ['1e999']),
      ],
    });
    expect(report).toMatchObject({ deals: 30, won: 10, people: 28, share: 0.75, explained: 24 });
    expect([report.value, report.priced]).toEqual([3_500.5, 2]);
    expect(report.reasons.map(({ name, share }) => [name, share])).toEqual([
      ['price', 20 / 24],
      ['rival', 4 / 24],
    ]);
    // Wilson (1927) of 20 of 24.
    expect(report.reasons[0]!.interval!.map((end) => end.toFixed(3))).toEqual(['0.641', '0.933']);
    expect(report.reasons[1]!.value).toBeNull();
  });

  it('of more than fifty reasons are told together', () => {
    const reasons = Array.from({ length: 60 }, (_, i) => row(`r${i}`, i + 1));
    const { reasons: told, others, deals } = shapeLostDeals({ won: 0, people: 1, reasons });
    expect(told).toHaveLength(50);
    expect(others).toEqual({ reasons: 10, deals: 55 });
    expect(told.reduce((sum, one) => sum + one.deals, 0) + others.deals).toBe(deals);
  });

  it('are none where none was lost', () => {
    expect(shapeLostDeals({ won: 0, people: 0, reasons: [] })).toMatchObject({
      share: null,
      interval: null,
      value: null,
    });
  });
});

describe('rivals', () => {
  const row = (rival: string, people: number, won: number, lost: number) => ({
    ...{
      rival,
      people,
      contacts: people + 1,
      namedIn: [won + lost, 1, 0, 0, 0],
      won,
      lost,
      amounts: ['100'],
    },
  });

  it('come by how many name them; of under ten deals no share is told', () => {
    const names = new Map([
      ['acme', 'Acme'],
      ['zeta', 'Zeta'],
    ]);
    const named = {
      people: 12,
      rivals: [row('acme', 4, 2, 3), row('zeta', 9, 6, 6), row('other', 12, 0, 0)],
    };
    const { rows } = shapeRivals(named, names);
    expect(rows.map(({ text, share, lostShare }) => [text, share, lostShare])).toEqual([
      ['Zeta', 0.75, 0.5],
      ['Acme', 4 / 12, null],
    ]);
    expect(rows[0]!.namedIn).toEqual({ deal: 12, review: 1, survey: 0, comparison: 0, mention: 0 });
  });
});
