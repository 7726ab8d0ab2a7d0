import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGIN, CONVERTED, LOST, type Transition } from '../../ports/reportStore';
import { chainOf } from './absorbingChain';
import { markovRemoval } from './markovRemoval';
import { type AggregatedPath, pathTransitions } from './pathTransitions';
import { anyPaths, NAMES, tellPaths } from './randomPaths.fixture';
import { removalEffects } from './removalEffects';

const credit = (paths: readonly AggregatedPath[], order: 1 | 2 = 1) =>
  Object.fromEntries(
    markovRemoval(pathTransitions(paths, NAMES, order)).map(({ unit, ...rest }) => [NAMES[unit]!, rest]),
  );

/** By the definition: play the chain to its end with the unit's way cut off, and see what is missing. */
function effectSlowly(transitions: readonly Transition[], removed: number, of: 'count' | 'value'): number {
  const all = playedToTheEnd(transitions, Number.NaN, of);
  return all > 0 ? 1 - playedToTheEnd(transitions, removed, of) / all : 0;
}

function playedToTheEnd(transitions: readonly Transition[], removed: number, of: 'count' | 'value'): number {
  const order = Math.max(...transitions.map((it) => it.from.length));
  let here = new Map([[String(BEGIN), 1]]);
  let gained = 0;
  while ([...here.values()].some((chance) => chance > 1e-14)) {
    const next = new Map<string, number>();
    for (const [state, chance] of here) {
      const ways = transitions.filter((it) => it.from.join() === state);
      const all = ways.reduce((sum, it) => sum + it.count, 0);
      for (const { from, to, [of]: weight, count } of ways) {
        if (to === CONVERTED) gained += (chance * weight) / all;
        if (to < 0 || to === removed) continue;
        const into = [...from, to].slice(-order).join();
        next.set(into, (next.get(into) ?? 0) + (chance * count) / all);
      }
    }
    here = next;
  }
  return gained;
}

describe('markovRemoval', () => {
  it('has the published effects of A-B-A-B-B-A, A-B-B-A-A, A-A: 1 and 0.5, credits 2 and 1', () => {
    const paths = tellPaths('a b a b b a = 1 / 10', 'a b b a a = 1 / 10', 'a a = 1 / 10');
    const { a, b } = credit(paths);
    expect(a).toEqual({ effect: 1, conversions: 2, value: 20 });
    expect(b!.effect).toBeCloseTo(0.5, 12);
    expect(b!.conversions).toBeCloseTo(1, 12);
    expect(b!.value).toBeCloseTo(10, 12);
  });

  it('has the published effects of C1-C2-C3 converted, C1 and C2-C3 lost: 0.5, 1, 1, credits 0.2, 0.4, 0.4', () => {
    // Bryl, Attribution model with R, part 1: Markov chains concept (analyzecore.com, 2016).
    const { a, b, c } = credit(tellPaths('a b c = 1', 'a = 0 - 1', 'b c = 0 - 1'));
    expect([a!.effect, b!.effect, c!.effect]).toEqual([0.5, 1, 1].map((it) => expect.closeTo(it, 12)));
    expect([a!.conversions, b!.conversions, c!.conversions]).toEqual(
      [0.2, 0.4, 0.4].map((it) => expect.closeTo(it, 12)),
    );
  });

  it('follows the chances of the toy a>b 3 to 1, a>c 1 to 1', () => {
    // Converts 2/3 · 3/4 + 1/3 · 1/2 = 2/3. Without b a quarter of it is left, without c three quarters, without a 0.
    const { a, b, c } = credit(tellPaths('a b = 3 - 1', 'a c = 1 - 1'));
    expect([a!.effect, b!.effect, c!.effect]).toEqual([1, 0.75, 0.25].map((it) => expect.closeTo(it, 12)));
    expect([a!.conversions, b!.conversions, c!.conversions]).toEqual(
      [2, 1.5, 0.5].map((it) => expect.closeTo(it, 12)),
    );
  });

  it('credits value by what the conversions behind each unit were worth', () => {
    // a and b convert alike, b three times as dear.
    const { a, b } = credit(tellPaths('a = 1 / 10', 'b = 1 / 30'));
    expect([a!.conversions, b!.conversions]).toEqual([1, 1]);
    expect([a!.value, b!.value]).toEqual([10, 30].map((it) => expect.closeTo(it, 12)));
  });

  it('lets value follow conversions where it is none, or less than none', () => {
    expect(credit(tellPaths('a = 3', 'b = 1')).a).toMatchObject({ conversions: 3, value: 0 });
    const { a, b } = credit(tellPaths('a = 3 / 50', 'b = 1 / -10'));
    expect([a!.value, b!.value]).toEqual([30, 10].map((it) => expect.closeTo(it, 12)));
    expect(credit(tellPaths('a b = 0 / 8'))).toMatchObject({ a: { value: 4 }, b: { value: 4 } });
  });

  it('remembers with two units what one forgets: c converts after a only', () => {
    const paths = tellPaths('a c = 10', 'b c = 0 - 10');
    expect(credit(paths, 1).b!.effect).toBeCloseTo(0.5, 12);
    expect(credit(paths, 2)).toMatchObject({ a: { effect: 1 }, b: { effect: 0 }, c: { effect: 1 } });
  });

  it('says nothing of nothing, and 0 of units that only lost', () => {
    expect(markovRemoval([])).toEqual([]);
    expect(credit(tellPaths('a = 0 - 5')).a).toEqual({ effect: 0, conversions: 0, value: 0 });
    expect(credit(tellPaths('a = 1', 'b = 0 - 5')).b).toEqual({ effect: 0, conversions: 0, value: 0 });
  });

  it('stays exact where a path goes to and fro for long', () => {
    const to = (from: number, unit: number, count: number) => ({ from: [from], to: unit, count, value: 0 });
    const long = [
      to(BEGIN, 1, 1),
      to(1, 2, 1e9 + 1),
      to(2, 1, 1e9),
      { from: [2], to: CONVERTED, count: 1, value: 7 },
    ];
    expect(markovRemoval(long)).toEqual([
      {
        unit: 1,
        effect: expect.closeTo(1, 6),
        conversions: expect.closeTo(0.5, 6),
        value: expect.closeTo(3.5, 6),
      },
      {
        unit: 2,
        effect: expect.closeTo(1, 6),
        conversions: expect.closeTo(0.5, 6),
        value: expect.closeTo(3.5, 6),
      },
    ]);
  });

  it('has the effects of the chain played to its end, and credits that add up', () => {
    fc.assert(
      fc.property(anyPaths, fc.constantFrom<1 | 2>(1, 2), (paths, order) => {
        const transitions = pathTransitions(paths, NAMES, order);
        const credits = markovRemoval(transitions);
        for (const { unit, effect } of credits)
          expect(effect).toBeCloseTo(effectSlowly(transitions, unit, 'count'), 9);
        const effects = removalEffects(chainOf(transitions));
        for (const { unit, value } of effects)
          expect(value).toBeCloseTo(effectSlowly(transitions, unit, 'value'), 9);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        const walked = paths.filter((it) => it.path.length > 0);
        expect(sum(credits.map((it) => it.conversions))).toBeCloseTo(
          sum(walked.map((it) => it.conversions)),
          9,
        );
        expect(sum(credits.map((it) => it.value))).toBeCloseTo(sum(walked.map((it) => it.value)), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('takes transitions in parts as well as whole, in any order', () => {
    const whole = pathTransitions(tellPaths('a b c = 4 / 8 - 2', 'b a = 2 / 2 - 4'), NAMES, 1);
    const half = whole.map((it) => ({ ...it, count: it.count / 2, value: it.value / 2 }));
    expect(whole.some((it) => it.to === LOST)).toBe(true);
    const [once, twice] = [markovRemoval(whole), markovRemoval([...half, ...half].reverse())];
    expect(twice.map((it) => it.unit)).toEqual(once.map((it) => it.unit));
    for (const [i, it] of twice.entries()) expect(it.conversions).toBeCloseTo(once[i]!.conversions, 10);
  });
});
