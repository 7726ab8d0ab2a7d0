import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation } from './attack.fixture';
import { hideSmall, isPublicReport } from './hideSmall';
import { count, EXTRA, eq, holds, isClean, type Shown, spread, sum } from './hiding.fixture';
import { isSmall } from './rules';

const bins = fc
  .array(count, { minLength: 3, maxLength: 6 })
  .map((counts) => counts.map((people, index) => ({ from: index, to: index + 1, people, ...EXTRA })));

describe('a funnel without its small figures', () => {
  /** Each person: the day they began, their kind, how far they came. */
  const people = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
    maxLength: 120,
  });
  it('tells of no small group, not by its parts either', () => {
    fc.assert(
      fc.property(people, (all) => {
        const came = (step: number, of = all) => of.filter(([, , far]) => far >= step).length;
        const stepsOf = (of: typeof all) => [0, 1, 2, 3].map((step) => came(step, of));
        const totals = stepsOf(all);
        const data = {
          steps: totals.map((n, index) => {
            const lost = index === 0 ? 0 : totals[index - 1]! - n;
            return {
              people: n,
              fromFirst: 0.5,
              fromPrevious: 0.5,
              interval: null,
              intervalPrevious: null,
              lost,
              open: Math.floor(lost / 2),
              valueLost: 9,
              timeFromPrevious: spread,
              timeFromFirst: spread,
              histogram: [
                { from: 0, to: 1, people: Math.floor(n / 3) },
                { from: 1, to: null, people: n - Math.floor(n / 3) },
              ],
              ...EXTRA,
            };
          }),
          breakdown: [0, 1, 2, 3].map((kind) => ({
            name: `k${kind}`,
            people: stepsOf(all.filter((one) => one[1] === kind)),
          })),
          trend: {
            by: 'week',
            points: [0, 1, 2, 3].map((day) => {
              const own = all.filter((one) => one[0] === day);
              return {
                start: `2026-03-0${day + 1}`,
                people: own.length,
                converted: came(3, own),
                complete: true,
              };
            }),
          },
          currency: 'EUR',
          ...EXTRA,
        };
        const hidden = hideSmall('funnel', data) as Shown;
        isClean('funnel', hidden);
        const truth = new Map<string, number>();
        const shown = new Map<string, number | null>();
        const equations: Equation[] = [];
        const put = (name: string, n: number, seen: number | null | undefined) => {
          truth.set(name, n);
          if (seen !== undefined) shown.set(name, seen);
        };
        data.steps.forEach((step, i) => {
          put(`p${i}`, step.people, hidden.steps[i].people);
          put(`open${i}`, step.open, hidden.steps[i].open);
          put(`lost${i}`, step.lost, hidden.steps[i].lost);
          if (i > 0) equations.push(eq(`p${i - 1}`, [`p${i}`, `lost${i}`]));
          put(`gone${i}`, step.lost - step.open, undefined);
          equations.push(eq(`lost${i}`, [`open${i}`, `gone${i}`]));
          for (const j of [0, 1, 2, 3].filter((other) => other > i)) {
            put(`between${i}.${j}`, step.people - data.steps[j]!.people, undefined);
            equations.push(eq(`p${i}`, [`p${j}`, `between${i}.${j}`]));
          }
          for (const [b, bin] of step.histogram.entries()) {
            put(`bin${i}.${b}`, bin.people, hidden.steps[i].histogram[b].people);
          }
          equations.push(
            eq(
              `p${i}`,
              step.histogram.map((_, b) => `bin${i}.${b}`),
            ),
          );
          data.breakdown.forEach((row) => {
            const seen = hidden.breakdown.find((other: { name: string }) => other.name === row.name);
            put(`${row.name}.${i}`, row.people[i]!, seen?.people[i]);
            if (i > 0) {
              put(`${row.name}.lost${i}`, row.people[i - 1]! - row.people[i]!, undefined);
              equations.push(eq(`${row.name}.${i - 1}`, [`${row.name}.${i}`, `${row.name}.lost${i}`]));
            }
          });
          equations.push(
            eq(
              `p${i}`,
              data.breakdown.map((row) => `${row.name}.${i}`),
            ),
          );
        });
        data.trend.points.forEach((point, d) => {
          put(`d${d}`, point.people, hidden.trend.points[d].people);
          put(`c${d}`, point.converted, hidden.trend.points[d].converted);
          put(`n${d}`, point.people - point.converted, undefined);
          equations.push(eq(`d${d}`, [`c${d}`, `n${d}`]));
        });
        equations.push(
          eq(
            'p0',
            data.trend.points.map((_, d) => `d${d}`),
          ),
          eq(
            'p3',
            data.trend.points.map((_, d) => `c${d}`),
          ),
        );
        holds(equations, truth, shown);
      }),
      { numRuns: 400 },
    );
  });
});

describe('times to convert without their small figures', () => {
  it('tell of no small group', () => {
    fc.assert(
      fc.property(bins, count, (histogram, waiting) => {
        const converted = sum(histogram.map(({ people }) => people));
        const people = converted + waiting;
        const hidden = hideSmall('timeToConvert', {
          people,
          converted,
          ...spread,
          histogram,
          ...EXTRA,
        }) as Shown;
        isClean('timeToConvert', hidden);
        const truth = new Map([
          ['people', people],
          ['converted', converted],
          ['waiting', waiting],
        ]);
        const shown = new Map<string, number | null>([
          ['people', hidden.people],
          ['converted', hidden.converted],
        ]);
        histogram.forEach((bin, b) => {
          truth.set(`b${b}`, bin.people);
          shown.set(`b${b}`, hidden.histogram[b].people);
        });
        holds(
          [
            eq('people', ['converted', 'waiting']),
            eq(
              'converted',
              histogram.map((_, b) => `b${b}`),
            ),
          ],
          truth,
          shown,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('retention without its small figures', () => {
  const cohort = fc.tuple(
    count,
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  );
  const cohorts = fc.array(cohort, { minLength: 1, maxLength: 5 });
  it('tells of no small cohort, nor of few who came back, or did not', () => {
    fc.assert(
      fc.property(cohorts, fc.boolean(), (given, only) => {
        const all = given.map(([people, shares], c) => {
          const back = shares.map((share) => Math.floor(share * people));
          // On or after: whoever came back later came back.
          const values = only ? back.toSorted((a, b) => b - a) : back;
          return {
            start: `2026-0${c + 1}-01`,
            people,
            values: values.map((n, at) => ({
              people: n,
              rate: people ? n / people : null,
              complete: at + c < 5,
            })),
            ...EXTRA,
          };
        });
        const hidden = hideSmall('retention', { cohorts: all, overall: [], ...EXTRA }) as Shown;
        isClean('retention', hidden);
        const truth = new Map<string, number>();
        const shown = new Map<string, number | null>();
        const equations: Equation[] = [];
        const kept = all.map(({ people }) => !isSmall(people));
        for (let n = 0; n < 4; n++) {
          const ended = all.flatMap(({ values }, c) => (kept[c] && values[n]!.complete ? [c] : []));
          truth.set(`all${n}`, sum(ended.map((c) => all[c]!.values[n]!.people)));
          truth.set(`of${n}`, sum(ended.map((c) => all[c]!.people)));
          truth.set(`not${n}`, truth.get(`of${n}`)! - truth.get(`all${n}`)!);
          shown.set(`all${n}`, hidden.overall[n].people);
          shown.set(`of${n}`, hidden.overall[n].of);
          equations.push(
            eq(
              `all${n}`,
              ended.map((c) => `v${c}.${n}`),
            ),
            eq(
              `of${n}`,
              ended.map((c) => `c${c}`),
            ),
          );
          equations.push(
            eq(`of${n}`, [`all${n}`, `not${n}`]),
            eq(
              `not${n}`,
              ended.map((c) => `n${c}.${n}`),
            ),
          );
        }
        all.forEach((one, c) => {
          truth.set(`c${c}`, one.people);
          shown.set(`c${c}`, hidden.cohorts[c].people);
          one.values.forEach((value, n) => {
            truth.set(`v${c}.${n}`, value.people);
            truth.set(`n${c}.${n}`, one.people - value.people);
            shown.set(`v${c}.${n}`, hidden.cohorts[c].values[n].people);
            equations.push(eq(`c${c}`, [`v${c}.${n}`, `n${c}.${n}`]));
            // Of those who came back on or after a bucket, some did not on or after the next.
            if (only && n > 0) {
              truth.set(`last${c}.${n}`, one.values[n - 1]!.people - value.people);
              equations.push(eq(`v${c}.${n - 1}`, [`v${c}.${n}`, `last${c}.${n}`]));
            }
          });
        });
        holds(equations, truth, shown);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('channel credit without its small figures', () => {
  const rows = fc.array(fc.tuple(count, count, fc.boolean()), { minLength: 1, maxLength: 6 });
  it('tells of no channel with few, nor of one with many conversions of few customers', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const conversions = sum(given.map(([first]) => first));
        // By the other model the same sum, moved around.
        const last = given.map(([, share], index) =>
          index === 0
            ? conversions - sum(given.slice(1).map(([, one]) => Math.min(one, conversions / given.length)))
            : Math.min(share, conversions / given.length),
        );
        const data = {
          conversions,
          value: 10,
          currency: 'EUR',
          names: {},
          ...EXTRA,
          people: {
            all: conversions,
            rows: Object.fromEntries(
              given.map(([first, , loyal], index) => [
                `r${index}`,
                { first: loyal ? Math.min(first, 2) : first },
              ]),
            ),
          },
          rows: given.map(([first], index) => ({
            name: `r${index}`,
            cost: 3,
            first: { conversions: first, value: 1 },
            last: { conversions: last[index]!, value: 1 },
          })),
        };
        const hidden = hideSmall('attribution', data) as Shown;
        isClean('attribution', hidden);
        given.forEach(([first, , loyal], index) => {
          if (loyal && first > 0) expect(hidden.rows[index].first).toBeNull();
        });
        const truth = new Map([['all', conversions]]);
        const shown = new Map<string, number | null>([['all', hidden.conversions]]);
        const models = ['first', 'last'] as const;
        const equations = models.map((model) =>
          eq(
            'all',
            data.rows.map(({ name }) => `${name}.${model}`),
          ),
        );
        data.rows.forEach((row, index) => {
          for (const model of models) {
            truth.set(`${row.name}.${model}`, row[model].conversions);
            shown.set(`${row.name}.${model}`, hidden.rows[index][model]?.conversions ?? null);
          }
        });
        holds(equations, truth, shown);
      }),
      { numRuns: 500 },
    );
  });
});

describe('variants without their small figures', () => {
  const listed = fc.array(
    fc.tuple(
      count.filter((n) => n > 0),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { maxLength: 6 },
  );
  it('tell of no path that few took', () => {
    fc.assert(
      fc.property(listed, count, (given, rest) => {
        const paths = sum(given.map(([people]) => people)) + rest;
        const variants = given.map(([people, share], index) => ({
          path: [`v${index}`],
          people,
          share: people / paths,
          converted: Math.floor(people * share),
          time: spread,
          ...EXTRA,
        }));
        const hidden = hideSmall('variants', { total: 9, paths, variants, names: {}, ...EXTRA }) as Shown;
        isClean('variants', hidden);
        const truth = new Map([
          ['paths', paths],
          ['rest', rest],
        ]);
        const shown = new Map<string, number | null>([['paths', hidden.paths]]);
        for (const variant of variants) {
          const [id] = variant.path;
          const seen = hidden.variants.find(({ path }: { path: string[] }) => path[0] === id);
          truth.set(`${id}`, variant.people);
          shown.set(`${id}`, seen?.people ?? null);
        }
        holds(
          [eq('paths', [...variants.map(({ path }) => `${path[0]}`), ...(rest > 0 ? ['rest'] : [])])],
          truth,
          shown,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a report without a rule', () => {
  it('is not shown', () => {
    expect(hideSmall('pathAttribution', { rows: [] })).toBeUndefined();
    expect(['pathAttribution', 'constructor'].map(isPublicReport)).toEqual([false, false]);
  });
});
