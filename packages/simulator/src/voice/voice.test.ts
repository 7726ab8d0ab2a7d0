import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '../brand/index';
import { Stream } from '../random/index';
import { FRAMES, SENTENCES } from './composeComment';
import { ANY_MOMENT, fillSlot } from './fillSlot';
import { countWays, type Pattern, patternOf } from './grammar';
import { askQuestion, composeComment, type Emotion, type Language, TOPICS } from './index';

const EMOTIONS: readonly Emotion[] = [-2, -1, 0, 1, 2];
const LANGUAGES: readonly Language[] = ['it', 'en'];

function comments(language: Language, n: number, emotion?: Emotion): string[] {
  const stream = new Stream(11, 1);
  return Array.from({ length: n }, () =>
    composeComment(
      {
        language,
        emotion: emotion ?? stream.pick(EMOTIONS),
        topics: [stream.pick(TOPICS), stream.pick(TOPICS)],
        moment: {
          product: stream.pick(PRODUCTS),
          store: stream.pick(['milano-brera', 'bologna-centro'] as const),
          city: 'Parma',
        },
      },
      stream,
    ),
  );
}

function slotsOf(pattern: Pattern): string[] {
  return pattern.flatMap((node) => {
    if (node.kind === 'slot') return [node.name];
    return node.kind === 'choice' ? node.options.flatMap(slotsOf) : [];
  });
}

describe('comments', () => {
  it('have good and bad things to say of every topic in both languages', () => {
    for (const language of LANGUAGES) {
      for (const topic of TOPICS) {
        expect(SENTENCES[language][topic].good.length).toBeGreaterThan(0);
        expect(SENTENCES[language][topic].bad.length).toBeGreaterThan(0);
      }
    }
  });

  it('come from more than a thousand sentences in Italian and 600 in English, before names, numbers and products vary them', () => {
    const ways = (language: Language): number =>
      TOPICS.flatMap((topic) => [
        ...SENTENCES[language][topic].good,
        ...SENTENCES[language][topic].bad,
      ]).reduce((sum, sentence) => sum + countWays(patternOf(sentence)), 0);
    expect(ways('it')).toBeGreaterThan(1100);
    expect(ways('en')).toBeGreaterThan(600);
  });

  it('leave no slot, brace or empty piece behind, and never repeat a mark', () => {
    for (const language of LANGUAGES) {
      for (const text of [...comments(language, 4000)]) {
        expect(text).not.toMatch(/[<>{}|]|undefined|\s{2}| [.,]|,,|\.\.|:\./);
        expect(text.length).toBeGreaterThan(1);
      }
    }
  });

  it('hardly ever repeat themselves', () => {
    const long = comments('it', 4000).filter((text) => text.length > 30);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.97);
  });

  it('fill every slot of every sentence', () => {
    for (const language of LANGUAGES) {
      const sources = [
        ...TOPICS.flatMap((topic) => [...SENTENCES[language][topic].good, ...SENTENCES[language][topic].bad]),
        ...Object.values(FRAMES[language].openers).flat(),
        ...Object.values(FRAMES[language].closers).flat(),
      ];
      const stream = new Stream(1, 9);
      for (const slot of new Set(sources.flatMap((source) => slotsOf(patternOf(source))))) {
        expect(fillSlot(slot, language, ANY_MOMENT, stream).length).toBeGreaterThan(0);
      }
    }
  });

  it('agree with the product in gender and number', () => {
    const stream = new Stream(2, 2);
    const write = (sku: string): string[] =>
      Array.from({ length: 400 }, () =>
        composeComment(
          {
            language: 'it',
            emotion: 2,
            topics: ['packaging'],
            moment: {
              product: PRODUCTS.find((product) => product.sku === sku)!,
              store: 'milano-brera',
              city: 'Parma',
            },
          },
          stream,
        ),
      );
    const cups = write('AC-TZ6').filter((text) => /tazzine/i.test(text) && /arrivat/i.test(text));
    expect(cups.length).toBeGreaterThan(10);
    for (const text of cups) expect(text.toLowerCase()).toContain('tazzine brera sono arrivate');
    for (const text of write('MC-NU1').filter((t) => /montalatte è arrivat/i.test(t))) {
      expect(text.toLowerCase()).toContain('montalatte è arrivato');
    }
  });

  it('sound like what is felt', () => {
    const bad = comments('it', 600, -2).join(' ').toLowerCase();
    const good = comments('it', 600, 2).join(' ').toLowerCase();
    expect(bad).toMatch(/mai più/);
    expect(good).not.toMatch(/mai più da voi|pessim|sconsiglio/);
    expect(bad).not.toMatch(/consigliatissimo|dieci e lode|fantastic/);
  });

  it('are recognisably Italian or English', () => {
    const share = (texts: string[], words: RegExp): number =>
      texts.filter((text) => words.test(text)).length / texts.length;
    const long = (language: Language): string[] =>
      comments(language, 1500).filter((text) => text.length > 40);
    expect(
      share(
        long('it'),
        /(^|[\s'’])(il|la|lo|le|di|del|che|un|una|non|per|è|mi|ho|l|si|più|con|in|al|sono)([\s'’.,!]|$)/i,
      ),
    ).toBeGreaterThan(0.95);
    expect(share(long('en'), /\b(the|a|is|it|and|to|of|in|for|my|was|they|you)\b/i)).toBeGreaterThan(0.95);
  });
});

describe('questions', () => {
  it('ask something, in the language of the customer', () => {
    const stream = new Stream(4, 4);
    const moment = { product: PRODUCTS[3]!, store: 'milano-brera' as const, city: 'Parma' };
    const asked = Array.from({ length: 500 }, (_, i) => askQuestion(i % 2 ? 'it' : 'en', moment, stream));
    for (const text of asked) expect(text).toMatch(/\?/);
    expect(new Set(asked).size).toBeGreaterThan(150);
  });
});
