import { describe, expect, it } from 'vitest';
import { type Handed, metSnags, type SnagsTile, startedParts, tellingHandovers } from './relationTiles';

describe('a tile of handovers', () => {
  const passage = (from: string, people: number, difference: number | null): Handed => ({
    from,
    to: 'web',
    people,
    difference,
    outcome: null,
    baseline: null,
    valueLost: null,
  });
  it('begins with what loses most customers, and leaves out what cannot be told', () => {
    const told = tellingHandovers(
      [
        passage('chat', 9, 0.1),
        passage('few', 6, -0.5),
        passage('store', 100, -0.1),
        passage('hidden', 50, null),
        passage('mail', 40, 0.2),
      ],
      3,
    );
    expect(told.map(({ from }) => from)).toEqual(['store', 'few', 'mail']);
  });
});

describe('a tile of snags', () => {
  const kind = (id: string, people: number | null, valueLost: number | null, tooFew = false) =>
    ({ id, name: null, measured: true, people, share: null, cost: { valueLost, tooFew } }) as const;
  it('puts money first, then customers, then what is hidden, and leaves out what nobody met', () => {
    const kinds: SnagsTile['kinds'] = [
      kind('none', 0, null),
      kind('hidden', null, null),
      kind('many', 90, null),
      kind('guessed', 10, 5_000, true),
      kind('dear', 20, 800),
      { ...kind('unmeasured', 3, 9), measured: false },
    ];
    expect(metSnags(kinds, 9).map(({ id }) => id)).toEqual(['dear', 'many', 'guessed', 'hidden']);
  });
});

describe('a tile of who starts', () => {
  it('draws parts of all, and nothing where they are hidden', () => {
    expect(startedParts({ startedByCustomer: 6, startedByUs: 3, unknown: 1, customerShare: 0.67 })).toEqual({
      customer: 0.6,
      us: 0.3,
      unknown: 0.1,
    });
    expect(
      startedParts({ startedByCustomer: null, startedByUs: null, unknown: null, customerShare: null }),
    ).toEqual({ customer: 0, us: 0, unknown: 0 });
  });
});
