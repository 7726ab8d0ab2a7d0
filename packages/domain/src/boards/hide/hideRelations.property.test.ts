import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Equation } from './attack.fixture';
import { hideSmall } from './hideSmall';
import { count, EXTRA, eq, holds, isClean, type Shown, spread } from './hiding.fixture';

/** What is true, and what is seen of it, under one name each. */
function ledger() {
  const truth = new Map<string, number>();
  const shown = new Map<string, number | null>();
  const equations: Equation[] = [];
  return {
    put: (name: string, n: number, seen?: number | null) => {
      truth.set(name, n);
      if (seen !== undefined) shown.set(name, seen);
    },
    adds: (total: string, parts: readonly string[]) => equations.push(eq(total, parts)),
    check: () => holds(equations, truth, shown),
  };
}

describe('who is new, stays and goes quiet, without small figures', () => {
  /** Each customer: the buckets they were active in. */
  const people = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 60 });
  it('tells of no small group, from one bucket to the next either', () => {
    fc.assert(
      fc.property(people, (all) => {
        const buckets = [1, 2, 3, 4].map((at) => {
          const is = (of: (days: readonly boolean[]) => boolean) => all.filter(of).length;
          const before = (days: readonly boolean[]) => days.slice(0, at).some(Boolean);
          return {
            start: `2026-03-0${at}`,
            new: is((days) => days[at]! && !before(days)),
            returning: is((days) => days[at]! && days[at - 1]!),
            back: is((days) => days[at]! && before(days) && !days[at - 1]!),
            active: is((days) => days[at]!),
            quiet: is((days) => !days[at]! && days[at - 1]!),
            complete: true,
            ...EXTRA,
          };
        });
        const hidden = hideSmall('lifecycle', { by: 'week', buckets, ...EXTRA }) as Shown;
        isClean('lifecycle', hidden);
        const { put, adds, check } = ledger();
        buckets.forEach((bucket, n) => {
          for (const key of ['new', 'returning', 'back', 'active', 'quiet'] as const) {
            put(`${key}${n}`, bucket[key], hidden.buckets[n][key]);
          }
          adds(`active${n}`, [`new${n}`, `returning${n}`, `back${n}`]);
          if (n > 0) adds(`active${n - 1}`, [`returning${n}`, `quiet${n}`]);
        });
        check();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('who buys again, without small figures', () => {
  /** Each customer: days until they were back, or not back. */
  const people = fc.array(fc.option(fc.integer({ min: 1, max: 100 })), { maxLength: 80 });
  it('tells of no few who came back by a day, between two days, or never', () => {
    fc.assert(
      fc.property(people, (all) => {
        const again = all.filter((days) => days !== null).length;
        const by = (days: number) => all.filter((one) => one !== null && one <= days).length;
        const points = [30, 60, 90].map((days) => ({
          days,
          share: all.length ? by(days) / all.length : null,
          interval: null,
          atRisk: all.length - by(days),
        }));
        const hidden = hideSmall('repurchase', {
          people: all.length,
          again,
          waiting: all.length - again,
          ...spread,
          histogram: [{ from: 0, to: 1, people: 3 }],
          byOrder: [{ order: 1, purchases: 2 }],
          curve: { tooFew: false, medianDays: 9, points, steps: points },
          ...EXTRA,
        }) as Shown;
        isClean('repurchase', hidden);
        const { put, adds, check } = ledger();
        put('people', all.length, hidden.people);
        put('again', again, hidden.again);
        put('waiting', all.length - again, hidden.waiting);
        adds('people', ['again', 'waiting']);
        const seen = hidden.curve.points as { days: number; share: number }[];
        points.forEach(({ days, share }, n) => {
          const told = seen.find((one) => one.days === days);
          put(`by${days}`, by(days), told && share !== null ? by(days) : null);
          put(`not${days}`, all.length - by(days));
          adds('people', [`by${days}`, `not${days}`]);
          for (const later of points.slice(n + 1)) {
            put(`from${days}to${later.days}`, by(later.days) - by(days));
            adds(`by${later.days}`, [`by${days}`, `from${days}to${later.days}`]);
          }
        });
        check();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('who starts contacts, without small figures', () => {
  /** Each customer and bucket: contacts by who started them. */
  const one = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 }), fc.nat({ max: 1 }));
  const people = fc.array(fc.array(one, { minLength: 3, maxLength: 3 }), { maxLength: 40 });
  it('tells of contacts only where at least five customers had them', () => {
    fc.assert(
      fc.property(people, (all) => {
        const figures = (of: readonly (readonly [number, number, number])[][]) => {
          const sum = (kind: 0 | 1 | 2) => of.flat().reduce((n, each) => n + each[kind], 0);
          const who = (kind: 0 | 1 | 2) => of.filter((own) => own.some((each) => each[kind] > 0)).length;
          return {
            startedByCustomer: sum(0),
            startedByUs: sum(1),
            unknown: sum(2),
            customerShare: sum(0) + sum(1) ? sum(0) / (sum(0) + sum(1)) : null,
            people: { customer: who(0), us: who(1), unknown: who(2) },
          };
        };
        const buckets = [0, 1, 2].map((at) => ({
          start: `2026-03-0${at + 1}`,
          complete: true,
          ...figures(all.map((own) => [own[at]!])),
        }));
        const total = figures(all);
        const hidden = hideSmall('initiative', {
          by: 'week',
          total,
          buckets,
          channels: [{ name: 'fax', contacts: 3 }],
          pressure: { weeks: 2 },
          ...EXTRA,
        }) as Shown;
        isClean('initiative', hidden);
        // Contacts of few count as few, whatever their number.
        const { put, adds, check } = ledger();
        for (const [kind, who] of [
          ['startedByCustomer', 'customer'],
          ['startedByUs', 'us'],
          ['unknown', 'unknown'],
        ] as const) {
          const few = (people: number) => (people > 0 && people < 5 ? 1 : 0);
          put(kind, total[kind], hidden.total[kind]);
          buckets.forEach((bucket, n) => {
            const seen = hidden.buckets[n][kind];
            put(`${kind}${n}`, bucket[kind], seen);
            if (few(bucket.people[who]) && seen !== null) throw new Error(`${kind}${n} is shown`);
          });
          adds(
            kind,
            buckets.map((_, n) => `${kind}${n}`),
          );
        }
        check();
      }),
      { numRuns: 500 },
    );
  });
});

describe('what goes with buying, without small figures', () => {
  const row = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  it('tells of no few who bought, did not, or did it', () => {
    fc.assert(
      fc.property(count, count, count, fc.array(row, { maxLength: 5 }), (buyers, others, open, given) => {
        const rows = given.map(([b, o], n) => ({
          name: `r${n}`,
          buyersDid: Math.floor(b * buyers),
          buyersDidNot: buyers - Math.floor(b * buyers),
          othersDid: Math.floor(o * others),
          othersDidNot: others - Math.floor(o * others),
          shareOfBuyers: 0.5,
          shareOfOthers: 0.5,
          lift: 1,
          interval: null,
          tooFew: false,
          buying: false,
          ...EXTRA,
        }));
        const people = buyers + others + open;
        const hidden = hideSmall('consideration', {
          rule: 'brand',
          by: 'channel',
          people,
          buyers,
          others,
          open,
          timeToPurchase: spread,
          rows,
          names: {},
          ...EXTRA,
        }) as Shown;
        isClean('consideration', hidden);
        const { put, adds, check } = ledger();
        for (const [name, n] of Object.entries({ people, buyers, others, open })) put(name, n, hidden[name]);
        adds('people', ['buyers', 'others', 'open']);
        for (const each of rows) {
          const seen = hidden.rows.find(({ name }: { name: string }) => name === each.name);
          for (const key of ['buyersDid', 'buyersDidNot', 'othersDid', 'othersDidNot'] as const) {
            put(`${each.name}.${key}`, each[key], seen?.[key]);
          }
          adds('buyers', [`${each.name}.buyersDid`, `${each.name}.buyersDidNot`]);
          adds('others', [`${each.name}.othersDid`, `${each.name}.othersDidNot`]);
        }
        check();
      }),
      { numRuns: 1000 },
    );
  });
});
