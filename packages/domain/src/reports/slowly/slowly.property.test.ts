import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGIN, CONVERTED, CREDIT_MODELS, LOST } from '../../ports/reportStore';
import { splitSessions } from '../../sessions/index';
import { countAttributionSlowly } from './countAttributionSlowly.fixture';
import { countFunnelSlowly } from './countFunnelSlowly.fixture';
import { countPathsSlowly } from './countPathsSlowly.fixture';
import { countProcessSlowly } from './countProcessSlowly.fixture';
import { countRetentionSlowly } from './countRetentionSlowly.fixture';
import { countVariantsSlowly } from './countVariantsSlowly.fixture';
import {
  anyAttributionCase,
  anyFunnelCase,
  anyPathsCase,
  anyProcessCase,
  anyRetentionCase,
  anyTimeToConvertCase,
  anyVariantsCase,
} from './randomQueries.fixture';
import { timeToConvertSlowly } from './timeToConvertSlowly.fixture';
import { sum } from './traveller.fixture';
import { traversalsOf } from './traversals.fixture';

/** What must hold of the slow reports whatever the journeys, where two of them, or two rules, say the same. */

describe('the slow reports', () => {
  it('lose nobody in a funnel: who came is who stopped or went on; trend and breakdown add up', () => {
    fc.assert(
      fc.property(anyFunnelCase, ({ travellers, query }) => {
        const { steps, trend, breakdown } = countFunnelSlowly(travellers, query);
        steps.forEach((step, i) => {
          expect(step.people).toBe(step.stopped + (steps[i + 1]?.people ?? 0));
          expect(step.open).toBeLessThanOrEqual(step.stopped);
          if (i > 0) expect(sum(step.histogram)).toBe(step.people);
        });
        expect(sum(trend.map((it) => it.people))).toBe(steps[0]!.people);
        expect(sum(trend.map((it) => it.converted))).toBe(steps.at(-1)!.people);
        if (query.breakdown) {
          expect(steps.map((_, i) => sum(breakdown.map((it) => it.people[i]!)))).toEqual(
            steps.map((it) => it.people),
          );
        }
      }),
    );
  });

  it('reach no fewer with a longer window, any start, and nothing excluded', () => {
    fc.assert(
      fc.property(anyFunnelCase, ({ travellers, query }) => {
        const people = (over: Partial<typeof query>) =>
          countFunnelSlowly(travellers, { ...query, order: 'ordered', ...over }).steps.map((it) => it.people);
        const free = people({ window: null, start: 'any', exclude: [] });
        for (const over of [{}, { order: 'strict' as const }, { start: 'first' as const }]) {
          people(over).forEach((it, i) => void expect(it).toBeLessThanOrEqual(free[i]!));
        }
      }),
    );
  });

  it('agree on A → B: strict funnel from the first A, and paths that begin there', () => {
    fc.assert(
      fc.property(anyPathsCase, fc.constantFrom(0, 1, 2, 3), fc.constantFrom(0, 1, 2, 3), (it, a, b) => {
        const whole = { from: it.query.from, end: it.query.end, asOf: it.query.end };
        const paths = countPathsSlowly(it.travellers, {
          ...it.query,
          ...whole,
          ...{ by: 'touchpoint', scope: 'journey', collapse: false, exclude: [] },
          ...{ startAt: [{ touchpoints: [a] }], endAt: undefined, through: undefined },
        });
        const { steps } = countFunnelSlowly(it.travellers, {
          ...it.query,
          ...whole,
          ...{ steps: [[{ touchpoints: [a] }], [{ touchpoints: [b] }]], window: null, order: 'strict' },
          ...{ start: 'first', exclude: [], breakdown: undefined, hold: undefined, buckets: [0] },
        });
        const link = paths.links.find(({ step, from, to }) => step === 1 && from === a && to === b);
        expect([paths.total, link?.people ?? 0]).toEqual(steps.map((step) => step.people));
      }),
    );
  });

  it('let out of every place of the paths as many as came in', () => {
    fc.assert(
      fc.property(anyPathsCase, ({ travellers, query }) => {
        const { links, total } = countPathsSlowly(travellers, query);
        for (let step = 1; step < query.steps; step++) {
          for (const value of [0, 1, 2, 3]) {
            const into = links.filter((it) => it.step === step && it.to === value);
            const out = links.filter((it) => it.step === step + 1 && it.from === value);
            expect(sum(out.map((it) => it.people))).toBe(sum(into.map((it) => it.people)));
          }
        }
        const ended = links.filter((it) => it.from >= 0 && it.to < 0);
        expect(sum(ended.map((it) => it.people))).toBe(total);
      }),
    );
  });

  it('split visits as splitSessions does', () => {
    fc.assert(
      fc.property(anyProcessCase, fc.constantFrom(1, 30, 60), ({ travellers, query }, minutes) => {
        const asked = { ...query, asOf: query.end, places: undefined };
        const visits = traversalsOf(travellers, { ...asked, scope: 'session', gap: minutes * 60_000 });
        const expected = traversalsOf(travellers, { ...asked, scope: 'journey' }).flatMap(({ contacts }) =>
          splitSessions(
            contacts.map(({ time, touchpoint }) => ({
              time,
              contact: 'direct',
              setting: query.alone.includes(touchpoint) ? 'offline' : 'online',
            })),
            minutes,
          ).map((session) => session.contacts.map((i) => contacts[i]!)),
        );
        const inOrder = (all: readonly (readonly object[])[]) => all.map((it) => JSON.stringify(it)).sort();
        expect(inOrder(visits.map((it) => it.contacts))).toEqual(inOrder(expected));
      }),
    );
  });

  it('tell the same of a process and of its variants', () => {
    fc.assert(
      fc.property(anyVariantsCase, ({ travellers, query }) => {
        const { variants, paths, total } = countVariantsSlowly(travellers, { ...query, limit: 1_000 });
        const process = countProcessSlowly(travellers, { ...query, edges: 1_000 });
        expect([variants.length, sum(variants.map((it) => it.people))]).toEqual([total, paths]);
        expect(process.total).toBe(paths);
        expect(sum(process.activities.map((it) => it.count))).toBe(
          sum(variants.map((it) => it.people * it.path.length)),
        );
        expect(sum(process.edges.map((it) => it.count))).toBe(
          sum(variants.map((it) => it.people * (it.path.length - 1))),
        );
      }),
    );
  });

  it('retain no more people than a cohort has, each with one first and one last return', () => {
    fc.assert(
      fc.property(anyRetentionCase, ({ travellers, query }) => {
        const { cohorts, returns } = countRetentionSlowly(travellers, query);
        for (const { bucket, people } of cohorts) {
          const here = returns.filter((it) => it.bucket === bucket);
          expect(sum(here.map((it) => it.first))).toBeLessThanOrEqual(people);
          expect(sum(here.map((it) => it.first))).toBe(sum(here.map((it) => it.last)));
          for (const it of here) expect(it.on).toBeGreaterThanOrEqual(Math.max(it.first, it.last));
        }
      }),
    );
  });

  it('convert in the time of a funnel of two steps from the first start', () => {
    fc.assert(
      fc.property(anyTimeToConvertCase, ({ travellers, query }) => {
        const counts = timeToConvertSlowly(travellers, query);
        const [first, second] = countFunnelSlowly(travellers, {
          ...query,
          ...{ steps: [query.first, query.second], window: null, order: 'ordered', start: 'first' },
          ...{ exclude: [], breakdown: undefined, hold: undefined, buckets: [0] },
        }).steps;
        expect(counts).toMatchObject({ people: first!.people, converted: second!.people });
        expect([counts.times, counts.histogram]).toEqual([second!.fromFirst, second!.histogram]);
      }),
    );
  });

  it('credit every conversion and its value by every model, and let go on what came in', () => {
    fc.assert(
      fc.property(anyAttributionCase, ({ travellers, query }) => {
        const { conversions, value, none, credits, transitions } = countAttributionSlowly(travellers, query);
        for (const model of query.credits ? CREDIT_MODELS : []) {
          expect(sum(credits.map((it) => it.conversions[model])) + none.conversions).toBeCloseTo(
            conversions,
            9,
          );
          expect(sum(credits.map((it) => it.value[model])) + none.value).toBeCloseTo(value, 9);
        }
        const count = (some: typeof transitions) => sum(some.map((it) => it.count));
        const ended = (end: number) => transitions.filter((it) => it.to === end);
        if (query.markovOrder > 0) expect(count(ended(CONVERTED))).toBe(conversions - none.conversions);
        const begun = transitions.filter((it) => it.from.join() === String(BEGIN));
        expect(count(begun)).toBe(count(ended(CONVERTED)) + count(ended(LOST)));
      }),
    );
  });
});
