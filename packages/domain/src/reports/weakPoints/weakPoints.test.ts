import { describe, expect, it } from 'vitest';
import { type PointFacts, weighPoint } from './weighPoint';

const facts: PointFacts = {
  lost: 100,
  left: 400,
  typicalOrder: 50,
  feeling: { mean: 0, n: 40 },
  trust: 3,
};

describe('what a weak point weighs', () => {
  it('is people lost × what one is worth, as far as the loss is beyond chance', () => {
    const { score, value, feeling, confidence, missing } = weighPoint(facts);
    // Wilson 95 % of 100 of 400: 0.2101 … 0.2946 (by hand).
    expect(confidence).toBeCloseTo(0.2101 / 0.25, 3);
    expect([value, feeling, missing]).toEqual([50, 1, []]);
    expect(score).toBeCloseTo(100 * 50 * 1 * confidence, 9);
  });

  it('is double where customers are lost in anger, and half where they leave content', () => {
    const of = (mean: number) => weighPoint({ ...facts, feeling: { mean, n: 40 } }).feeling;
    expect([of(-2), of(-1) ** 2, of(2)].map((one) => Number(one.toFixed(9)))).toEqual([2, 2, 0.5]);
  });

  it('says which factors it knows nothing of, and leaves them out', () => {
    const known = weighPoint({ ...facts, typicalOrder: null, feeling: { mean: -2, n: 9 } });
    expect(known).toMatchObject({ value: 1, feeling: 1, missing: ['value', 'feeling'] });
    expect(weighPoint({ ...facts, feeling: null }).missing).toEqual(['feeling']);
  });

  it('trusts few losses less than the same share of many, and doubtful data a third', () => {
    const few = weighPoint({ ...facts, lost: 2, left: 8 });
    expect(few.confidence).toBeLessThan(weighPoint(facts).confidence);
    expect(weighPoint({ ...facts, trust: 1 }).score).toBeCloseTo(weighPoint(facts).score / 3, 9);
    expect(weighPoint({ ...facts, lost: 0 }).score).toBe(0);
  });
});
