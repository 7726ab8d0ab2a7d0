import { describe, expect, it } from 'vitest';
import { FALSE_DAYS, findChanges } from './findChanges';
import { judgeCount } from './judgeCount';
import { planSentence } from './planSentence';
import en from './texts/en';
import it_ from './texts/it';
import type { Candidate, ChangeKind, Finding } from './types';
import { writePart } from './writeSentence';

const DAYS = 77;

function randomOf(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [k, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; k++) product *= random();
  return k;
}

const busy = (day: number): number => (day % 7 >= 5 ? 0.5 : 1);

const candidate = (subject: string, values: readonly number[], over: Partial<Candidate> = {}): Candidate => ({
  kind: 'touchpoint',
  figure: 'people',
  subject,
  name: null,
  values,
  peoplePerUnit: 1,
  share: 1,
  moreIsGood: null,
  causes: [],
  ...over,
});

/** Figures of all sizes, with a weekly rhythm; `moods` makes whole days busier or calmer than chance alone. */
function ordinary(seed: number, moods: number): Candidate[] {
  const random = randomOf(seed);
  const mood = Array.from({ length: DAYS }, () => Math.exp(moods * (random() + random() - 1)));
  return [0.8, 2, 5, 10, 20, 40, 80, 150, 300, 600, 5, 10, 20, 40, 80, 2, 3, 7, 15, 30].map((mean, i) =>
    candidate(
      `t${i}`,
      mood.map((factor, day) => poisson(mean * busy(day) * factor, random)),
    ),
  );
}

const ask = (candidates: readonly Candidate[], typicalOrder: number | null = 50) =>
  findChanges({ candidates, feelings: [], first: 0, typicalOrder });

describe('on ordinary days', () => {
  it.each([0, 0.4])(
    'false changes are rare: by chance alone, and with days of their own mood (%d)',
    (moods) => {
      const seeds = 200;
      let false_ = 0;
      for (let seed = 1; seed <= seeds; seed++) if (ask(ordinary(seed, moods)).findings.length > 0) false_++;
      console.info(
        `false changes with moods ${moods}: ${false_} of ${seeds} days (${((100 * false_) / seeds).toFixed(1)} %)`,
      );
      // A day and, where it is calm, a week: each may be wrong as often as it says.
      expect(false_ / seeds).toBeLessThan(2 * FALSE_DAYS + 0.03);
    },
  );
});

describe('a change', () => {
  const usual = (mean: number, seed: number, last: number) => {
    const values = Array.from({ length: DAYS }, (_, day) => poisson(mean * busy(day), randomOf(seed + day)));
    return [...values.slice(0, -1), last];
  };

  it('is ranked by people, what one of them is worth, and how rare it is', () => {
    const { findings } = ask([
      candidate('many', usual(100, 1, 320), { share: 0.1 }),
      candidate('dear', usual(20, 2, 90), { share: 1 }),
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(['dear', 'many']);
    const [dear] = findings;
    expect(dear!.score).toBeCloseTo(dear!.people * 50 * dear!.surprise, 9);
    expect(dear!.worth).toBeCloseTo(dear!.people * 50, 9);
  });

  it('without orders is ranked by people alone', () => {
    const [found] = ask([candidate('a', usual(20, 2, 90))], null).findings;
    expect(found).toMatchObject({ worth: null, subject: 'a' });
  });

  it('of one cause is told once: the touchpoint that explains its channel, or the channel that is silent', () => {
    const channel = { kind: 'channel', causes: ['ch|tp'] } as const;
    const part = { causes: ['ch|tp'] };
    const rise = ask([candidate('c', usual(60, 3, 200), channel), candidate('t', usual(40, 4, 180), part)]);
    expect(rise.findings.map(({ subject }) => subject)).toEqual(['t']);
    const silence = ask([candidate('c', usual(60, 3, 0), channel), candidate('t', usual(40, 4, 0), part)]);
    expect(silence.findings.map(({ subject }) => subject)).toEqual(['c']);
  });

  it('of everybody leaves the others what is their own', () => {
    const { findings } = ask([
      candidate('', usual(200, 5, 600), { kind: 'all', share: 0.1 }),
      candidate('along', usual(50, 6, 150)),
      candidate('own', usual(50, 7, 240)),
    ]);
    expect(findings.map(({ subject }) => subject).toSorted()).toEqual(['', 'own']);
  });

  it('that no single day shows is found over the week', () => {
    const values = Array.from({ length: DAYS }, (_, day) => {
      const factor = day >= DAYS - 7 ? 0.72 : 1;
      return Math.round(40 * busy(day) * factor + ((day * 7) % 11) - 5);
    });
    const found = ask([candidate('slow', values)]);
    expect(found.span).toBe('week');
    expect(found.findings[0]).toMatchObject({ subject: 'slow', span: 'week' });
  });

  it('is never invented from less than three weeks', () => {
    const values = usual(20, 2, 90).slice(-20);
    expect(ask([candidate('a', values)])).toMatchObject({ findings: [], weeks: 2 });
    expect(judgeCount(values)).toBeNull();
  });
});

describe('sentences', () => {
  const kinds: ChangeKind[] = [
    'all',
    'stage',
    'touchpoint',
    'channel',
    'snag',
    'orders',
    'revenue',
    'feeling',
  ];
  it('are there in both languages for everything that can be found', () => {
    expect(Object.keys(it_)).toEqual(Object.keys(en));
    for (const kind of kinds)
      for (const figure of kind === 'stage'
        ? (['entered', 'movedOn', 'lost'] as const)
        : (['people'] as const))
        for (const span of ['day', 'week'] as const)
          for (const value of [1, 2]) {
            const finding: Finding = {
              ...{ kind, figure, subject: 's', name: { it: 'n', en: 'n' }, span, value, expected: 4 },
              ...{ compared: 8, people: 5, worth: 100, surprise: 4, score: 1, tone: 'bad' },
            };
            for (const [language, texts] of [
              ['it', it_],
              ['en', en],
            ] as const)
              for (const part of planSentence(finding, 2)) {
                const said = writePart(part, { language, texts, write: ({ kind: type }) => `<${type}>` });
                expect(said).not.toMatch(/_|\{\{/);
              }
          }
  });
});

describe('what comes every other week', () => {
  const fortnightly = (last: number) =>
    Array.from({ length: DAYS }, (_, day) => {
      const weeksAgo = (DAYS - 1 - day) / 7;
      if (!Number.isInteger(weeksAgo)) return 0;
      return weeksAgo === 0 ? last : weeksAgo % 2 === 1 ? 166 : 0;
    });
  it('is not missing in the weeks between', () => {
    expect(ask([candidate('newsletter', fortnightly(0))]).findings).toEqual([]);
    expect(judgeCount(fortnightly(0))?.surprise).toBeLessThan(1);
  });
  it('nor when the days between are never quite alike', () => {
    const days = Array.from({ length: DAYS }, (_, day) => 60 + ((day * 7) % 11));
    const mixed = fortnightly(0).map((sent, day) => sent * 4 + days[day]!);
    mixed[DAYS - 1] = 52;
    expect(Math.min(...[7, 14, 21, 28].map((back) => mixed[DAYS - 1 - back]!))).toBeGreaterThan(52);
    expect(judgeCount(mixed)?.surprise).toBeLessThan(1);
  });
  it('is told when it goes further than any of them', () => {
    expect(judgeCount(fortnightly(900))?.surprise).toBeGreaterThan(3);
  });
});
