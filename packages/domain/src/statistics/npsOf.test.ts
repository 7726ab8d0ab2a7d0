import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsOf, npsOfCounts } from './npsOf';

const PUBLISHED = new URL('../../../../../shared/data/nps/input_01.csv', import.meta.url);

const repeat = (score: number, times: number) => new Array<number>(times).fill(score);

describe('npsOf', () => {
  it('is the share of promoters minus the share of detractors', () => {
    const nps = npsOf([...repeat(9, 8), ...repeat(8, 9), ...repeat(6, 22)]);
    expect(nps).toMatchObject({ n: 39, promoters: 8, passives: 9, detractors: 22, enough: true });
    expect(nps.score).toBeCloseTo(-35.9, 1);
  });

  it.skipIf(!existsSync(PUBLISHED))(
    'gives −35.9 on the published survey (skipped where the file is absent)',
    () => {
      const rows = readFileSync(PUBLISHED, 'utf8').split(/\r?\n/).slice(1);
      const scores = rows.flatMap((row) => /^[\d/]+ [\d:]+,(\d+),/.exec(row)?.[1] ?? []).map(Number);
      const nps = npsOf(scores);
      expect(nps).toMatchObject({ n: 39, promoters: 8, detractors: 22, outOfScale: 0 });
      expect(nps.score!.toFixed(1)).toBe('-35.9');
    },
  );

  it('has an adjusted-Wald interval: three answers more, ¾ on each side', () => {
    // By hand: n 42; p₊ 8.75/42, p₋ 22.75/42; centre −1/3; variance 0.75 − 1/9; half 1.96 √(0.63889/42).
    const { interval } = npsOfCounts(39, 8, 22);
    expect(interval![0]).toBeCloseTo(-57.507, 2);
    expect(interval![1]).toBeCloseTo(-9.16, 2);
  });

  it('puts 0–6 below, 7–8 between, 9–10 above', () => {
    const nps = npsOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(nps).toMatchObject({ detractors: 7, passives: 2, promoters: 2 });
  });

  it('leaves dismissed answers and impossible scores out of n, and counts them', () => {
    const nps = npsOf([10, null, null, 11, -1, 7.5, Number.NaN, 0]);
    expect(nps).toMatchObject({ n: 2, dismissed: 2, outOfScale: 4, score: 0, enough: false });
  });

  it('is enough from ten answers on', () => {
    expect(npsOf(repeat(10, 9)).enough).toBe(false);
    expect(npsOf(repeat(10, 10)).enough).toBe(true);
  });

  it('says nothing of nothing', () => {
    expect(npsOf([null])).toMatchObject({ n: 0, dismissed: 1, score: null, interval: null });
  });

  it('keeps its interval within ±100 and around the adjusted score', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const { n, promoters, detractors, score, interval } = npsOf(scores);
        const centre = (100 * (promoters - detractors)) / (n + 3);
        expect(interval![0]).toBeGreaterThanOrEqual(-100);
        expect(interval![1]).toBeLessThanOrEqual(100);
        expect(interval![0]).toBeLessThan(centre);
        expect(interval![1]).toBeGreaterThan(centre);
        expect(npsOf(scores.map((it) => 10 - it)).n).toBe(n);
        expect(Math.abs(score!)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
