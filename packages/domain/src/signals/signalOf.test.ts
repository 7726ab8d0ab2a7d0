import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../shared/index';
import { emotionOfScore } from './emotionOfScore';
import { MAX_WORDS } from './signal';
import { SIGNAL_EVENTS } from './signalKinds';
import { readSignal, type SignalEvent, signalOf } from './signalOf';

function event(name: string, properties: object, more: Partial<SignalEvent> = {}): SignalEvent {
  return {
    type: 'track',
    name,
    actor: 'customer',
    properties: JSON.stringify(properties),
    context: '{"locale":"it-IT"}',
    messageHash: '11',
    source: '7',
    time: 1_000,
    channel: 'web',
    place: 'Milano',
    ...more,
  };
}
const signal = (name: string, properties: object, more: Partial<SignalEvent> = {}) =>
  signalOf(event(name, properties, more));

describe('survey answers', () => {
  it('carry mark, scale, words, question and wording, bound to their event', () => {
    const properties = {
      metric: 'nps',
      score: 9,
      comment: '  Consegna velocissima  ',
      survey_id: 'dopo-acquisto',
      question: 'Ci consiglieresti?',
      wording_version: 3,
      touchpoint: 'checkout',
    };
    expect(signal('Survey Answered', properties)).toEqual({
      messageHash: '11',
      source: '7',
      time: 1_000,
      name: 'Survey Answered',
      metric: 'nps',
      status: 'answered',
      score: 9,
      scaleMin: 0,
      scaleMax: 10,
      emotion: 1.6,
      provenance: 'said',
      text: 'Consegna velocissima',
      language: 'it',
      touchpoint: 'checkout',
      survey: 'dopo-acquisto',
      question: 'Ci consiglieresti?',
      version: '3',
      channel: 'web',
      place: 'Milano',
      respondentKnown: true,
    });
  });

  it.each([
    [{ metric: 'nps', score: 0 }, 'nps', 0, 0, 10, -2],
    [{ metric: 'NPS', score: '7' }, 'nps', 7, 0, 10, 0.8],
    [{ nps: 10 }, 'nps', 10, 0, 10, 2],
    [{ metric: 'csat', score: 4 }, 'csat', 4, 1, 5, 1],
    [{ metric: 'csat', score: 7, scale: '1-7' }, 'csat', 7, 1, 7, 2],
    [{ metric: 'ces', score: 4 }, 'ces', 4, 1, 7, 0],
    [{ metric: 'stars', stars: 1 }, 'stars', 1, 1, 5, -2],
    [{ rating: '4,5' }, 'stars', 4.5, 1, 5, 1.5],
    [{ rating: 8 }, 'rating', 8, 1, 10, 1.11],
    [{ score: 5, scale: 10 }, 'rating', 5, 1, 10, -0.22],
    [{ score: 50, scale: { min: 0, max: 100 } }, 'rating', 50, 0, 100, 0],
    [{ score: 3, scale: [0, 4] }, 'rating', 3, 0, 4, 1],
    [{ score: 3, scale_min: 1, scale_max: 5 }, 'stars', 3, 1, 5, 0],
    [{ score: 5, bestRating: 10, worstRating: 0 }, 'rating', 5, 0, 10, 0],
    [{ answer: 9, metric: 'nps' }, 'nps', 9, 0, 10, 1.6],
  ])('%j', (properties, metric, score, scaleMin, scaleMax, emotion) => {
    expect(signal('Survey Answered', properties)).toMatchObject({
      metric,
      score,
      scaleMin,
      scaleMax,
      emotion,
    });
  });

  it('may be words alone, with no feeling unless the person chose one', () => {
    expect(signal('Survey Answered', { answer: 'Non trovavo le taglie' })).toMatchObject({
      metric: 'text',
      score: null,
      scaleMin: null,
      scaleMax: null,
      emotion: null,
      text: 'Non trovavo le taglie',
      status: 'answered',
    });
    expect(signal('Survey Answered', { text: 'Bah', emotion: -1 })).toMatchObject({ emotion: -1 });
    expect(signal('Survey Answered', { emotion: 2 })).toMatchObject({ emotion: 2, status: 'answered' });
    expect(signal('Survey Answered', { text: 'Bah', emotion: 9 })).toMatchObject({ emotion: null });
  });

  it.each([
    ['Survey Answered', { metric: 'nps', score: 9, dismissed: true }],
    ['Survey Answered', { metric: 'nps', status: 'dismissed' }],
    ['Survey Answered', { metric: 'nps' }],
    ['Survey Dismissed', { metric: 'nps' }],
  ])('that were closed are kept but are no answers: %s %j', (name, properties) => {
    expect(signal(name, properties)).toMatchObject({
      metric: 'nps',
      status: 'dismissed',
      score: null,
      emotion: null,
    });
  });
});

describe('marks outside their scale', () => {
  it.each([
    { metric: 'nps', score: 11 },
    { metric: 'nps', score: -1 },
    { metric: 'csat', score: 6 },
    { metric: 'ces', score: 0 },
    { rating: 11 },
    { score: 6, scale: 5 },
  ])('%j is no signal, and says so', (properties) => {
    expect(signal('Survey Answered', properties)).toBeUndefined();
    expect(readSignal(event('Survey Answered', properties))?.kind).toBe('out_of_scale');
  });
});

describe('reviews', () => {
  it('have stars and words, from strangers too', () => {
    const review = { rating: 2, review_body: 'Suola scollata', language: 'it' };
    expect(signal('Product Reviewed', review, { source: NOBODY })).toMatchObject({
      metric: 'stars',
      score: 2,
      emotion: -1,
      text: 'Suola scollata',
      respondentKnown: false,
    });
    expect(
      signal('review_posted', { rating: 9, bestRating: 10, body: 'Great', locale: 'en_GB' }),
    ).toMatchObject({
      metric: 'rating',
      scaleMax: 10,
      language: 'en',
    });
  });

  it('with zero stars have no stars, and with nothing are no signal', () => {
    expect(signal('Review Posted', { rating: 0, text: 'Bello' })).toMatchObject({
      score: null,
      text: 'Bello',
    });
    expect(signal('Review Posted', { review_id: 'r1' })).toBeUndefined();
  });
});

describe('other words', () => {
  it('a mention’s score counts likes: it is no mark', () => {
    expect(
      signal('Mention Posted', { text: 'Ne parlano tutti', score: 2_300 }, { actor: 'third' }),
    ).toMatchObject({
      metric: 'mention',
      score: null,
      text: 'Ne parlano tutti',
    });
  });

  it('a return says its reason', () => {
    expect(signal('Return Requested', { reason: 'taglia', comment: 'Troppo stretta' })).toMatchObject({
      metric: 'return_reason',
      text: 'taglia: Troppo stretta',
      emotion: null,
    });
    expect(signal('Order Cancelled', { reason: 'ritardo' })).toMatchObject({ text: 'ritardo' });
    expect(signal('Return Requested', { order_id: 'o1' })).toBeUndefined();
  });

  it('puts no code of a shop into the mouth of a customer', () => {
    const text = (properties: Record<string, string>) => signal('Return Requested', properties)?.text;
    expect(text({ reason: 'changed_mind', comment: 'Il manico scotta' })).toBe('Il manico scotta');
    expect(text({ reason: 'SIZE_TOO_SMALL' })).toBe('size too small');
  });

  it('messages speak when the customer wrote them', () => {
    expect(signal('Support Ticket Opened', { subject: 'Pacco mai arrivato' })).toMatchObject({
      metric: 'text',
    });
    expect(signal('Live Chat Message Sent', { message: 'C’è il 43?' })).toMatchObject({ text: 'C’è il 43?' });
    expect(signal('Live Chat Message Sent', { message: 'Certo!' }, { actor: 'brand' })).toBeUndefined();
  });

  it.each(['Product Viewed', 'Survey Sent', 'constructor'])('%s is no signal', (name) => {
    expect(signal(name, { score: 3, text: 'x' })).toBeUndefined();
  });

  it('are bounded, and never cut in the middle of a character', () => {
    const text = signal('Survey Answered', { text: `x${'😀'.repeat(MAX_WORDS)}` })?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(MAX_WORDS);
    expect(text.length).toBeGreaterThan(MAX_WORDS - 2);
    expect(text).not.toMatch(/\p{Cs}/u);
  });

  it('that are only in a damaged record give nothing', () => {
    expect(signal('Review Posted', {}, { properties: '{broken' })).toBeUndefined();
    expect(signal('Review Posted', {}, { properties: '[1]' })).toBeUndefined();
  });
});

describe('emotionOfScore', () => {
  it('is a straight line from −2 to +2 over the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 10 }),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100),
        (min, width, part) => {
          const max = min + width;
          const score = min + (width * part) / 100;
          expect(emotionOfScore(score, min, max)).toBeCloseTo(-2 + (4 * part) / 100, 2);
          expect(emotionOfScore(min, min, max)).toBe(-2);
          expect(emotionOfScore(max, min, max)).toBe(2);
        },
      ),
    );
  });
});

describe('for anything', () => {
  it('never throws, and stays within its bounds', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.integer({ min: -3, max: 12 }),
      fc.constantFrom('nps', '1-10', 'stars'),
    );
    const keys = [
      'score',
      'rating',
      'metric',
      'scale',
      'scale_min',
      'scale_max',
      'text',
      'emotion',
      'reason',
      'dismissed',
    ];
    const properties = fc.dictionary(fc.constantFrom(...keys), value);
    fc.assert(
      fc.property(fc.constantFrom(...SIGNAL_EVENTS), properties, (name, said) => {
        const found = signal(name, said);
        if (found === undefined) return;
        expect(Math.abs(found.emotion ?? 0)).toBeLessThanOrEqual(2);
        if (found.score === null) expect([found.scaleMin, found.scaleMax]).toEqual([null, null]);
        else expect(found.score >= found.scaleMin! && found.score <= found.scaleMax!).toBe(true);
        if (found.status === 'dismissed')
          expect([found.score, found.text, found.emotion]).toEqual([null, '', null]);
      }),
      { numRuns: 5_000 },
    );
  });
});
