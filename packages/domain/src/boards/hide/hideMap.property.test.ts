import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation } from './attack.fixture';
import { hideSmall } from './hideSmall';
import { count, EXTRA, eq, holds, isClean, type Shown, spread } from './hiding.fixture';
import { isSmall } from './rules';

const part = fc.double({ min: 0, max: 1, noNaN: true });

/** Customers, how many of them were followed, and how many of those converted. */
const outcome = fc.tuple(count, part, part).map(([people, seen, won]) => {
  const followed = Math.floor(people * seen);
  const converted = Math.floor(followed * won);
  return {
    people,
    outcome: {
      followed,
      converted,
      lost: followed - converted,
      open: people - followed,
      share: followed ? converted / followed : null,
      interval: null,
      tooFew: followed < 10,
      ...EXTRA,
    },
  };
});

describe('passages between channels without their small figures', () => {
  it('tell of no few who passed, came to the goal, did not, or may still', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, outcome), { maxLength: 6 }), (given) => {
        const handovers = given.map(([own, base], n) => ({
          from: `g${n}`,
          to: 'web',
          count: 3,
          people: own.people,
          time: spread,
          outcome: own.outcome,
          baseline: base.outcome,
          difference: 0.1,
          valueLost: 4,
          felt: { n: 2, mean: -2 },
          ...EXTRA,
        }));
        const hidden = hideSmall('handovers', {
          groups: [
            ...handovers.map(({ from }) => ({ id: from, name: null, channels: ['fax'] })),
            { id: 'web' },
          ],
          handovers,
          stays: [{ group: 'g0', people: 2 }],
          total: { count: 3, people: 60 },
          hasConversion: true,
          currency: 'EUR',
          ...EXTRA,
        }) as Shown;
        isClean('handovers', hidden);
        const truth = new Map<string, number>();
        const shown = new Map<string, number | null>();
        const equations: Equation[] = [];
        for (const one of handovers) {
          const seen = hidden.handovers.find(({ from }: { from: string }) => from === one.from);
          truth.set(`${one.from}.people`, one.people);
          shown.set(`${one.from}.people`, seen?.people ?? null);
          for (const key of ['followed', 'converted', 'lost', 'open'] as const) {
            truth.set(`${one.from}.${key}`, one.outcome[key]);
            shown.set(`${one.from}.${key}`, seen?.outcome?.[key] ?? null);
          }
          equations.push(eq(`${one.from}.people`, [`${one.from}.followed`, `${one.from}.open`]));
          equations.push(eq(`${one.from}.followed`, [`${one.from}.converted`, `${one.from}.lost`]));
          // A difference would give the share that is hidden.
          const isHalf = seen && (seen.outcome === null || seen.baseline === null);
          if (isHalf) expect([seen.difference, seen.valueLost]).toEqual([null, null]);
        }
        holds(equations, truth, shown);
      }),
      { numRuns: 500 },
    );
  });
});

describe('snags without their small figures', () => {
  it('tell of no few who met one, or were spared', () => {
    fc.assert(
      fc.property(count, fc.array(fc.tuple(part, part, part), { maxLength: 5 }), (active, given) => {
        const kinds = given.map(([met, seen, won], n) => {
          const people = Math.floor(met * active);
          const followed = Math.floor(people * seen);
          return {
            id: `k${n}`,
            name: null,
            source: 'event',
            measured: true,
            times: people * 2,
            people,
            share: active ? people / active : null,
            open: 2,
            trend: [{ start: '2026-03-01', times: 1, people: 1 }],
            stages: [{ name: 's', people: 1 }],
            cost: {
              followed,
              converted: Math.floor(followed * won),
              controls: 3,
              valueLost: 9,
              lostConversions: 1.5,
              tooFew: followed < 10,
            },
            ...EXTRA,
          };
        });
        const hidden = hideSmall('snags', {
          active,
          kinds,
          incidents: [{ times: 2 }],
          hasConversion: true,
          currency: 'EUR',
          ...EXTRA,
        }) as Shown;
        isClean('snags', hidden);
        kinds.forEach((kind, n) => {
          const seen = hidden.kinds[n];
          if (isSmall(kind.people)) expect([seen.people, seen.times, seen.share]).toEqual([null, null, null]);
          // The share of all, and all, are who was spared.
          if (isSmall(active - kind.people) && seen.share !== null) throw new Error('the spared are told');
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('stages without their small figures', () => {
  it('tell who entered and the share that moved on, where neither part of them is small', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, part), { minLength: 1, maxLength: 6 }), (given) => {
        const stages = given.map(([people, moved], n) => ({
          id: `s${n}`,
          name: {},
          says: {},
          group: 'before',
          goal: n === given.length - 1,
          measured: true,
          present: 3,
          presentBefore: 2,
          entered: people,
          movedOn: Math.floor(people * moved),
          lost: 1,
          dormant: 2,
          people,
          reached: people,
          conversion: people ? Math.floor(people * moved) / people : null,
          timeInStage: spread,
          words: [{ text: 'Anna R.' }],
          ...EXTRA,
        }));
        const hidden = hideSmall('overview', {
          stages,
          totals: { people: 3, revenue: 4 },
          currency: 'EUR',
          model: { id: 'm' },
          ...EXTRA,
        }) as Shown;
        isClean('overview', hidden);
        expect(hidden.totals).toEqual({ people: null });
        stages.forEach(({ people, movedOn }, n) => {
          const isHidden = hidden.stages[n].conversion === null;
          if (isSmall(movedOn) || isSmall(people - movedOn)) expect(isHidden).toBe(true);
          expect(hidden.stages[n]).not.toHaveProperty('present');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leave what is not measured unmeasured, and never make it zero', () => {
    const stage = { id: 's', measured: false, entered: null, people: null, reached: null, conversion: null };
    const hidden = hideSmall('overview', {
      stages: [{ ...stage, timeInStage: spread }],
      totals: { people: 9 },
    }) as Shown;
    expect(hidden.stages[0]).toMatchObject({ measured: false, people: null, reached: null });
  });
});
