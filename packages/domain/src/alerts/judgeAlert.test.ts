import { describe, expect, it } from 'vitest';
import { judgeAlert } from './judgeAlert';
import type { AlertFigure } from './types';

const count = (value: number): AlertFigure => ({ kind: 'count', value, n: value });
const share = (part: number, n: number): AlertFigure => ({
  kind: 'share',
  value: n === 0 ? null : part / n,
  part,
  n,
});
const score = (promoters: number, detractors: number, n: number): AlertFigure => ({
  kind: 'score',
  value: n < 10 ? null : (100 * (promoters - detractors)) / n,
  n,
  promoters,
  detractors,
});
const unusual = { kind: 'unusual', sensitivity: 'normal' } as const;
const weeks = [100, 96, 104, 99, 101, 95, 103, 98].map(count);

describe('judgeAlert', () => {
  it('fires above or below a number, and of no number never', () => {
    expect(judgeAlert({ kind: 'above', value: 10 }, count(11), []).fires).toBe(true);
    expect(judgeAlert({ kind: 'above', value: 10 }, count(10), []).fires).toBe(false);
    expect(judgeAlert({ kind: 'below', value: 0.5 }, share(4, 10), []).fires).toBe(true);
    expect(judgeAlert({ kind: 'below', value: 0.5 }, share(0, 0), [])).toMatchObject({
      fires: false,
      isLearning: true,
    });
  });

  it('holds a figure against the weeks before, either way', () => {
    expect(judgeAlert(unusual, count(102), weeks)).toMatchObject({
      fires: false,
      isLearning: false,
      weeks: 8,
    });
    expect(judgeAlert(unusual, count(160), weeks).fires).toBe(true);
    expect(judgeAlert(unusual, count(50), weeks).fires).toBe(true);
    expect(judgeAlert(unusual, count(102), weeks).expected).toBeCloseTo(99.5, 0);
  });

  it('is the more easily moved, the more sensitive it is', () => {
    const fires = (sensitivity: 'low' | 'normal' | 'high'): number =>
      Array.from({ length: 60 }, (_, i) => 100 + i).filter(
        (value) => judgeAlert({ kind: 'unusual', sensitivity }, count(value), weeks).fires,
      ).length;
    expect(fires('low')).toBeLessThan(fires('normal'));
    expect(fires('normal')).toBeLessThan(fires('high'));
  });

  it('learns for three weeks, and of answers until there are ten', () => {
    expect(judgeAlert(unusual, count(500), weeks.slice(0, 2))).toMatchObject({
      fires: false,
      isLearning: true,
    });
    const before = [score(12, 2, 20), score(11, 3, 20), score(13, 2, 20)];
    expect(judgeAlert(unusual, score(0, 9, 9), before)).toMatchObject({ fires: false, isLearning: true });
    expect(judgeAlert(unusual, score(1, 16, 20), before)).toMatchObject({ fires: true, isLearning: false });
    expect(judgeAlert(unusual, score(12, 3, 20), before).fires).toBe(false);
  });

  it('judges a share by its whole, and money in orders', () => {
    const before = Array.from({ length: 6 }, () => share(60, 100));
    expect(judgeAlert(unusual, share(6, 10), before)).toMatchObject({ fires: false, expected: 0.6 });
    expect(judgeAlert(unusual, share(20, 100), before).fires).toBe(true);
    const money = (orders: number): AlertFigure => ({ kind: 'money', value: orders * 80, n: orders });
    const sales = Array.from({ length: 6 }, () => money(40));
    expect(judgeAlert(unusual, money(41), sales).fires).toBe(false);
    expect(judgeAlert(unusual, money(5), sales).fires).toBe(true);
  });
});
