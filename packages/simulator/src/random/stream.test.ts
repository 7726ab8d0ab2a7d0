import { describe, expect, it } from 'vitest';
import { exp, ln, Stream, uniformOf, Weighted } from './index';

function sample(n: number, draw: (stream: Stream) => number): number[] {
  const stream = new Stream(7, 1);
  return Array.from({ length: n }, () => draw(stream));
}
const mean = (xs: number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

describe('numbers made of the four operations', () => {
  it('ln and exp agree with the engine to 14 digits', () => {
    for (const x of [1e-9, 0.1, 0.5, Math.SQRT1_2, 1, 1.5, 2, Math.E, 10, 12345.678]) {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(Math.log(x))));
    }
    for (const x of [-30, -2.5, -0.1, 0, 0.3, 1, 5, 40]) {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
    }
  });
});

describe('stream', () => {
  it('gives the same numbers for the same keys, on every machine', () => {
    const a = new Stream(42, 3, 5, 7);
    expect([a.bits(), a.bits(), a.bits()]).toEqual([-1955105911, 1871892052, 1002410610]);
    expect(new Stream(42, 3, 5, 7).uuid()).toBe(new Stream(42, 3, 5, 7).uuid());
    expect(new Stream(42, 3, 5, 8).uuid()).not.toBe(new Stream(42, 3, 5, 7).uuid());
  });

  it('is re-keyed without memory of what came before', () => {
    const used = new Stream(1, 2);
    used.next();
    expect(used.key(9, 4, 1).next()).toBe(new Stream(9, 4, 1).next());
  });

  it('draws from the distributions it names', () => {
    expect(mean(sample(50_000, (s) => s.next()))).toBeCloseTo(0.5, 2);
    const normals = sample(50_000, (s) => s.normal());
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((x) => x * x))).toBeCloseTo(1, 1);
    expect(mean(sample(50_000, (s) => s.exponential(4)))).toBeCloseTo(4, 0);
    const logs = sample(50_001, (s) => s.logNormal(6, 0.8)).sort((a, b) => a - b);
    expect(logs[25_000]).toBeGreaterThan(5.8);
    expect(logs[25_000]).toBeLessThan(6.2);
    expect(mean(sample(50_000, (s) => s.geometric(0.5, 50)))).toBeCloseTo(1, 1);
  });

  it('keyed uniforms are uniform and unrelated between neighbours', () => {
    const xs = Array.from({ length: 40_000 }, (_, i) => uniformOf(1, i, 2));
    const ys = Array.from({ length: 40_000 }, (_, i) => uniformOf(1, i, 3));
    expect(mean(xs)).toBeCloseTo(0.5, 2);
    expect(mean(xs.map((x, i) => (x - 0.5) * (ys[i]! - 0.5)))).toBeCloseTo(0, 2);
    expect(mean(xs.slice(1).map((x, i) => (x - 0.5) * (xs[i]! - 0.5)))).toBeCloseTo(0, 2);
  });

  it('chooses by weight', () => {
    const table = new Weighted([
      ['a', 1],
      ['b', 3],
    ]);
    const share = sample(20_000, (s) => (s.weighted(table) === 'b' ? 1 : 0));
    expect(mean(share)).toBeCloseTo(0.75, 1);
    expect(() => new Weighted([['a', 0]])).toThrow('positive weight');
  });

  it('writes valid version-4 UUIDs', () => {
    const stream = new Stream(3, 3);
    const ids = new Set(Array.from({ length: 10_000 }, () => stream.uuid()));
    expect(ids.size).toBe(10_000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
