import { describe, expect, it } from 'vitest';
import { type AttributionCounts, CREDIT_MODELS, type PaybackDay, REST } from '../../ports/reportStore';
import { paybackOf } from './paybackOf';
import { shapeAttribution, shareAttribution } from './shapeAttribution';

const WORDS = new Map([
  [1, 'ad'],
  [2, 'email'],
]);
const PLACES = new Map([[1, 'Bari']]);
const words = (of: ReadonlyMap<number, string>) => ({
  wordOf: (number: number) => of.get(number) ?? 'none',
  labelOf: () => undefined,
});

const credit = (unit: number, conversions: number, value: number) => {
  const all = (figure: number) =>
    Object.fromEntries(CREDIT_MODELS.map((model) => [model, figure])) as Record<
      (typeof CREDIT_MODELS)[number],
      number
    >;
  return { unit, conversions: all(conversions), value: all(value) };
};

const NONE = { conversions: 0, value: 0 };
const counts: AttributionCounts = {
  conversions: 5,
  value: 500,
  none: NONE,
  credits: [credit(1, 3, 300), credit(2, 2, 200)],
  transitions: [],
  breakdown: [
    { value: 1, total: { conversions: 3, value: 300 }, none: NONE, credits: [credit(1, 3, 300)] },
    { value: REST, total: { conversions: 2, value: 200 }, none: NONE, credits: [credit(2, 2, 200)] },
  ],
};
const day = (unit: number, at: number, customers: number, value: number, apart = 0): PaybackDay => ({
  apart,
  unit,
  day: at,
  customers,
  value,
});
const cost = (unit: string, sum: number, place = '') => ({ unit, place, currency: '', cost: sum });
const parts = {
  counts,
  models: ['linear'] as const,
  words: words(WORDS),
  costs: [cost('ad', 100), cost('ad', 50, 'Bari'), cost('', 7, 'Roma')],
  payback: {
    all: [day(1, 0, 2, 100), day(1, 9, 0, 50), day(-1, 0, 1, 5)],
    breakdown: [day(1, 0, 1, 60, 1)],
  },
  margin: 1,
  apart: words(PLACES),
  isByPlace: true,
};

describe('paybackOf', () => {
  const days = [day(1, 30, 0, 40), day(1, 0, 2, 50), day(1, 12, 0, 10)];

  it('is the day on which what was brought covers the cost', () => {
    expect(paybackOf(days, 50, 1)).toEqual({ won: 2, payback: 0 });
    expect(paybackOf(days, 60, 1)).toEqual({ won: 2, payback: 12 });
    expect(paybackOf(days, 60, 0.6)).toEqual({ won: 2, payback: 30 });
  });

  it('is not told while the cost is not covered, nor without one', () => {
    expect(paybackOf(days, 101, 1)).toEqual({ won: 2, payback: null });
    expect(paybackOf(days, null, 1).payback).toBeNull();
    expect(paybackOf(days, 0, 1).payback).toBeNull();
    expect(paybackOf([], 10, 1)).toEqual({ won: 0, payback: null });
  });
});

describe('rows of channel credit', () => {
  it('tell costs without a name in a row of their own, and after how long a unit has paid for itself', () => {
    const rows = shapeAttribution(parts);
    expect(rows.map(({ name, cost: sum, won, payback }) => [name, sum, won, payback])).toEqual([
      ['ad', 150, 2, 9],
      ['email', null, 0, null],
      ['(no name)', 7, 0, null],
    ]);
  });

  it('tell nothing of payback where costs are not told', () => {
    const [first] = shapeAttribution({ ...parts, costs: undefined });
    expect([first?.cost, first?.won, first?.payback]).toEqual([null, null, null]);
  });

  it('by place have the costs that name it, and add up to the whole', () => {
    const shares = shareAttribution(parts);
    expect(shares.map(({ name, conversions, value }) => [name, conversions, value])).toEqual([
      ['Bari', 3, 300],
      [null, 2, 200],
    ]);
    const costs = shares.flatMap(({ rows }) => rows.map((row) => row.cost ?? 0));
    expect(costs.reduce((sum, one) => sum + one, 0)).toBe(157);
    expect(shares[0]?.rows[0]).toMatchObject({ name: 'ad', cost: 50, won: 1, payback: 0 });
  });
});
