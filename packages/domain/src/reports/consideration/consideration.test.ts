import { describe, expect, it } from 'vitest';
import type { ConsiderationQuery } from '../../ports/relationStore';
import { defaultCatalogue, type Touchpoint } from '../../touchpoints/index';
import { countConsideredUnitsSlowly, countConsideringSlowly } from '../slowly/countConsideringSlowly.fixture';
import { always, at, tell } from '../slowly/tell.fixture';
import type { TravelContact, Traveller } from '../slowly/traveller.fixture';
import { buyingItself } from './buyingItself';
import { considersBy } from './considersBy';
import { relativeRisk } from './relativeRisk';
import { EXPOSURE_LEVELS, shapeConsideration } from './shapeConsideration';

describe('considersBy', () => {
  const catalogue = defaultCatalogue();
  const purchases = new Set([
    'order-completed',
    'store-purchase',
    'subscription-started',
    'order-confirmation',
  ]);

  it('tells by channel, else by moment, which brand and where to buy', () => {
    const brand = considersBy('brand', catalogue, purchases);
    const where = considersBy('where', catalogue, purchases);
    expect(brand).toEqual(
      expect.arrayContaining([
        'arrived-review',
        'arrived-press',
        'arrived-ai',
        'arrived-search',
        'arrived-blog',
        'referral-accepted',
        'content-read',
      ]),
    );
    expect(where).toEqual(
      expect.arrayContaining([
        'arrived-comparison',
        'arrived-marketplace',
        'price-viewed',
        'delivery-info',
        'returns-info',
        'store-visited',
      ]),
    );
    expect(brand.filter((id) => where.includes(id))).toEqual([]);
    const both = [...brand, ...where];
    for (const id of [
      'email-received',
      'order-completed',
      'store-purchase',
      'ticket-opened',
      'arrived-email',
    ])
      expect(both).not.toContain(id);
  });
});

describe('relativeRisk', () => {
  it('has the published interval of heart attacks without and with aspirin: 1.8178, 1.4330 to 2.3059', () => {
    // 189 of 11,034 and 104 of 11,037: the Physicians' Health Study as statistical packages print it.
    const cells = { buyersDid: 189, othersDid: 11_034 - 189, buyersDidNot: 104, othersDidNot: 11_037 - 104 };
    const { lift, interval, evidence } = relativeRisk(cells);
    expect([lift!, ...interval!].map((it) => it.toFixed(4))).toEqual(['1.8178', '1.4330', '2.3059']);
    expect(evidence).toBeCloseTo(Math.log(interval![0]), 12);
  });

  it('says nothing where one side has nobody, or no buyers', () => {
    expect(relativeRisk({ buyersDid: 5, othersDid: 5, buyersDidNot: 0, othersDidNot: 9 }).lift).toBeNull();
    expect(relativeRisk({ buyersDid: 0, othersDid: 9, buyersDidNot: 5, othersDidNot: 9 })).toEqual({
      lift: 0,
      interval: null,
      evidence: 0,
    });
    expect(relativeRisk({ buyersDid: 0, othersDid: 0, buyersDidNot: 5, othersDidNot: 9 }).lift).toBeNull();
  });
});

describe('shapeConsideration', () => {
  const words = { wordOf: (number: number) => `t${number}`, labelOf: () => undefined };

  it('puts the strongest evidence first, either way, and what is too few last', () => {
    const rows = shapeConsideration(
      { buyers: 100, others: 400 },
      [
        { unit: 1, buyers: 100, others: 395 },
        { unit: 2, buyers: 50, others: 200 },
        { unit: 3, buyers: 60, others: 100 },
        { unit: 4, buyers: 2, others: 200 },
        { unit: 5, buyers: 70, others: 280 },
      ],
      words,
    );
    expect(rows.map(({ name, tooFew }) => [name, tooFew])).toEqual([
      ['t4', false],
      ['t3', false],
      ['t5', false],
      ['t2', false],
      ['t1', true],
    ]);
    expect(rows[1]).toMatchObject({
      shareOfBuyers: 0.6,
      shareOfOthers: 0.25,
      buyersDidNot: 40,
      othersDidNot: 300,
    });
    expect(rows[1]!.lift).toBeCloseTo(60 / 160 / (40 / 340), 12);
    expect(rows[4]).toMatchObject({ lift: null, interval: null, evidence: 0 });
  });
});

const query: ConsiderationQuery = {
  ...always,
  asOf: 1_000,
  considers: at('a'),
  conversion: at('z'),
  within: 100,
  by: 'touchpoint',
};

describe('considering', () => {
  it('begins at the first contact of the period, and waits to the millisecond', () => {
    const counts = (...texts: string[]) =>
      countConsideringSlowly(
        texts.map((text, i) => tell(String(i + 1), text)),
        query,
        [0.5],
      );
    expect(counts('a1 z101', 'z0 a1 z102', 'a1 a50 z140', 'a899', 'a900', 'b1 z2')).toEqual({
      buyers: 1,
      others: 3,
      open: 1,
      times: { p50: 100, p90: 100 },
      exposures: [100],
    });
  });

  it('counts of buyers what comes before the purchase, of others what comes in time', () => {
    const travellers = [tell('2', 'b0 a1 b2 c3 z4 d5'), tell('3', 'a1 c10 b11 d12')];
    expect(countConsideredUnitsSlowly(travellers, query, [50, 10])).toEqual([
      { unit: 1, buyers: 1, others: 1 },
      { unit: 2, buyers: 1, others: 0 },
      { unit: 3, buyers: 1, others: 1 },
    ]);
  });
});

/** Numbers in [0, 1), always the same: mulberry32. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** People who consider at 0, may buy, and may meet `b`, each at a pace of its own: nothing has to do with anything. */
function unrelated(seed: number, people: number): Traveller[] {
  const next = randoms(seed);
  const after = (mean: number) => Math.floor(-Math.log(1 - next()) * mean);
  return Array.from({ length: people }, (_, i) => {
    const [a, b, z] = ['a', 'b', 'z'].map((letter) => tell('1', `${letter}0`).contacts[0]!) as [
      TravelContact,
      TravelContact,
      TravelContact,
    ];
    const contacts = [
      a,
      { ...b, time: 1 + after(40_000) },
      { ...z, time: 1 + after(next() < 0.4 ? 8_000 : 400_000) },
    ];
    return { person: String(i + 1), contacts: contacts.sort((one, other) => one.time - other.time) };
  });
}

describe('what has nothing to do with buying', () => {
  const wide = { ...query, end: 10, within: 100_000, asOf: 1_000_000 };
  const RUNS = 300;

  /** How often the 95 % interval of `b` holds 1, with the times that others are watched for. */
  function holds(watched: (exposures: readonly number[]) => readonly number[]): number {
    let held = 0;
    for (let run = 1; run <= RUNS; run++) {
      const travellers = unrelated(run, 400);
      const counts = countConsideringSlowly(travellers, wide, EXPOSURE_LEVELS);
      const units = countConsideredUnitsSlowly(travellers, wide, watched(counts.exposures));
      const words = { wordOf: String, labelOf: () => undefined };
      const row = shapeConsideration(counts, units, words).find(({ name }) => name === '2');
      if (row?.evidence === 0) held++;
    }
    return held / RUNS;
  }

  it('has an interval with 1 in it as often as it claims, watched for the times that buyers took', () => {
    expect(holds((exposures) => exposures)).toBeGreaterThan(0.92);
  });

  it('would not, watched for their median or for all of the time', () => {
    expect(holds((exposures) => [exposures[49]!])).toBeLessThan(0.8);
    expect(holds(() => [wide.within])).toBeLessThan(0.5);
  });
});

describe('steps of buying itself', () => {
  const of = (id: string, channel: string, moment: 'decision' | 'interest') =>
    ({ id, channel, moment }) as unknown as Touchpoint;

  it('are what is decided in the shop; as a channel, the shop', () => {
    const catalogue = [
      of('cart', 'shop', 'decision'),
      of('product', 'shop', 'interest'),
      of('quote', 'sales', 'decision'),
    ];
    expect([...buyingItself('touchpoint', catalogue)]).toEqual(['cart']);
    expect([...buyingItself('channel', catalogue)]).toEqual(['shop']);
  });

  it('come after all others, however strong their evidence', () => {
    const rows = shapeConsideration(
      { buyers: 100, others: 400 },
      [
        { unit: 1, buyers: 95, others: 20 },
        { unit: 2, buyers: 60, others: 100 },
        { unit: 3, buyers: 70, others: 280 },
      ],
      { wordOf: (number) => `t${number}`, labelOf: () => undefined },
      new Set(['t1']),
    );
    expect(rows.map(({ name, buying }) => [name, buying])).toEqual([
      ['t2', false],
      ['t3', false],
      ['t1', true],
    ]);
  });
});
