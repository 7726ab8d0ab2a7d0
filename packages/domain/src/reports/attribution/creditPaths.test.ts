import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTION_MODELS, type AttributionModel } from '../../ports/reportStore';
import { creditPaths, NONE } from './creditPaths';
import type { AggregatedPath } from './pathTransitions';
import { anyPaths, NAMES, tellPaths } from './randomPaths.fixture';

const ALL = ATTRIBUTION_MODELS;
const PUBLISHED = new URL('../../../../../../shared/data/attribution/', import.meta.url);
const isThere = existsSync(PUBLISHED);
if (!isThere)
  console.warn('skipped: ../shared/data is not there, so published attributions are not compared');

const credit = (model: AttributionModel, ...paths: string[]) =>
  Object.fromEntries(
    creditPaths(tellPaths(...paths), { models: [model], markovOrder: 1 }).map((row) => [
      row.name,
      row[model]!.conversions,
    ]),
  );

describe('creditPaths', () => {
  it('gives all to the first, the last, or the last that is not direct', () => {
    const paths = ['a b direct = 2', 'direct direct = 1'];
    expect(credit('first', ...paths)).toEqual({ a: 2, direct: 1, b: 0 });
    expect(credit('last', ...paths)).toEqual({ direct: 3, a: 0, b: 0 });
    expect(credit('last-non-direct', ...paths)).toEqual({ b: 2, direct: 1, a: 0 });
    const [row] = creditPaths(tellPaths('a b = 1'), {
      models: ['last-non-direct'],
      markovOrder: 1,
      direct: 'b',
    });
    expect(row).toEqual({ name: 'a', 'last-non-direct': { conversions: 1, value: 0 } });
  });

  it('shares among all places: alike, by position, or halving with each step back', () => {
    expect(credit('linear', 'a b a b = 4')).toEqual({ a: 2, b: 2 });
    expect(credit('position', 'a b c d = 10')).toEqual({ a: 4, b: 1, c: 1, d: 4 });
    expect(credit('position', 'a b = 10')).toEqual({ a: 5, b: 5 });
    expect(credit('position', 'a = 10')).toEqual({ a: 10 });
    expect(credit('time-decay', 'a b c = 7')).toEqual(
      Object.fromEntries(['a', 'b', 'c'].map((name, i) => [name, expect.closeTo(2 ** i, 12)])),
    );
  });

  it('has the Shapley values of the published toys: 7 and 3; 2.5 each', () => {
    expect(credit('shapley', 'a = 4', 'a b a = 6')).toEqual({ a: 7, b: 3 });
    expect(credit('shapley', 'a b c d = 10')).toEqual({ a: 2.5, b: 2.5, c: 2.5, d: 2.5 });
  });

  it('has the Markov credits of the published toy: 2 and 1', () => {
    expect(credit('markov', 'a b a b b a = 1', 'a b b a a = 1', 'a a = 1')).toEqual({
      a: expect.closeTo(2, 12),
      b: expect.closeTo(1, 12),
    });
  });

  it('puts conversions without anything before them into a row of their own, last', () => {
    const rows = creditPaths(tellPaths('= 9 / 90 - 4', 'a = 1 / 5', 'b = 2 / 1'), {
      models: ['last', 'markov'],
      markovOrder: 2,
    });
    expect(rows.map((it) => [it.name, it.last, it.markov?.conversions])).toEqual([
      ['b', { conversions: 2, value: 1 }, 2],
      ['a', { conversions: 1, value: 5 }, 1],
      [NONE, { conversions: 9, value: 90 }, 9],
    ]);
    expect(creditPaths(tellPaths('= 0 - 4'), { models: ['last'], markovOrder: 1 })).toEqual([]);
  });

  it('answers with the models asked for, and no row where there is nothing', () => {
    expect(Object.keys(creditPaths(tellPaths('a = 1'), { models: ['linear'], markovOrder: 1 })[0]!)).toEqual([
      'name',
      'linear',
    ]);
    expect(creditPaths([], { models: ALL, markovOrder: 1 })).toEqual([]);
  });

  it('credits by every model all conversions and all value', () => {
    fc.assert(
      fc.property(anyPaths, fc.constantFrom<1 | 2>(1, 2), (paths, markovOrder) => {
        const rows = creditPaths(paths, { models: ALL, markovOrder });
        for (const model of ALL) {
          const total = (of: 'conversions' | 'value') => rows.reduce((sum, row) => sum + row[model]![of], 0);
          expect(total('conversions')).toBeCloseTo(sum(paths, 'conversions'), 9);
          expect(total('value')).toBeCloseTo(sum(paths, 'value'), 9);
        }
        expect(rows.every((row) => row.name === NONE || NAMES.includes(row.name))).toBe(true);
      }),
    );
  });
});

const sum = (paths: readonly AggregatedPath[], of: 'conversions' | 'value' | 'nulls') =>
  paths.reduce((total, path) => total + path[of], 0);

describe.skipIf(!isThere)('creditPaths on the published paths (skipped where the files are absent)', () => {
  const read = (name: string) => readFileSync(new URL(name, PUBLISHED), 'utf8');
  const paths = (): AggregatedPath[] =>
    read('PathData.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([path, conversions, value, nulls]) => ({
        path: path!.split(' > '),
        conversions: Number(conversions),
        value: Number(value),
        nulls: Number(nulls),
      }));
  const reference = (): Record<string, Record<string, number>> =>
    JSON.parse(read('reference.json')).heuristics;

  it.each([
    ['first', 'conversions', 'first_touch'],
    ['last', 'conversions', 'last_touch'],
    ['linear', 'conversions', 'linear_per_touch'],
    ['shapley', 'conversions', 'linear_unique_channel'],
    ['position', 'conversions', 'position_40_20_40'],
    ['first', 'value', 'first_touch_value'],
    ['last', 'value', 'last_touch_value'],
    ['linear', 'value', 'linear_per_touch_value'],
  ] as const)('gives by %s the published %s', (model, of, name) => {
    const rows = creditPaths(paths(), { models: [model], markovOrder: 1 });
    const published = reference()[name]!;
    expect(rows.map((it) => it.name).sort()).toEqual(Object.keys(published).sort());
    for (const row of rows) expect(row[model]![of]).toBeCloseTo(published[row.name]!, 5);
  });

  it('adds up to the published totals by every model, to a billionth', () => {
    const all = paths();
    expect([sum(all, 'conversions'), sum(all, 'nulls')]).toEqual([19_785, 68_602]);
    expect(sum(all, 'value')).toBeCloseTo(74_802.971587, 5);
    for (const markovOrder of [1, 2] as const) {
      const rows = creditPaths(all, { models: ALL, markovOrder });
      for (const model of ALL) {
        expect(rows.reduce((total, row) => total + row[model]!.conversions, 0)).toBeCloseTo(19_785, 9);
        expect(rows.reduce((total, row) => total + row[model]!.value, 0)).toBeCloseTo(sum(all, 'value'), 9);
      }
    }
  });
});
