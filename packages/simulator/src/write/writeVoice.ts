import { STORE_OF } from '../brand/index';
import type { Review, Share, Survey } from '../plan/index';
import type { Stream } from '../random/index';
import type { Emotion } from '../voice/index';
import type { Scribe } from './scribe';
import { comment } from './writeService';

/** Marks for each emotion from −2: lowest and highest. */
const MARKS: Readonly<Record<'nps' | 'csat' | 'ces' | 'stars', readonly (readonly [number, number])[]>> = {
  nps: [
    [0, 3],
    [4, 6],
    [6, 8],
    [8, 9],
    [9, 10],
  ],
  csat: [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ],
  ces: [
    [1, 2],
    [3, 3],
    [4, 5],
    [5, 6],
    [7, 7],
  ],
  stars: [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
  ],
};

const QUESTIONS = {
  nps: {
    it: 'Quanto consiglieresti Casa Bricco a un amico?',
    en: 'How likely are you to recommend Casa Bricco to a friend?',
  },
  csat: { it: 'Quanto sei soddisfatto di questo contatto?', en: 'How satisfied are you with this contact?' },
  ces: {
    it: 'Casa Bricco mi ha reso facile risolvere il mio problema',
    en: 'Casa Bricco made it easy to solve my problem',
  },
} as const;
const SCALES = { nps: '0-10', csat: '1-5', ces: '1-7' } as const;

/** A mark as somebody who feels like that would give it. */
function markOf(metric: keyof typeof MARKS, emotion: Emotion, luck: Stream): number {
  const [low, high] = MARKS[metric][emotion + 2]!;
  return luck.between(low, high);
}

export function writeSurvey(scribe: Scribe, survey: Survey): void {
  const { person, time, metric, emotion, about, topics, product } = survey;
  const { language } = person;
  const asked = {
    metric,
    survey_id: `${metric}-${about}`,
    wording_version: '1',
    question: QUESTIONS[metric][language],
    touchpoint: about,
    language,
    ...(about === 'store' && survey.store !== undefined && { place: survey.store }),
  };
  const base = { type: 'track', channel: 'email' } as const;
  const traits = { email: person.email };
  if (survey.dismissed) {
    scribe.bySystem(
      'mail',
      time,
      { ...base, event: 'Survey Dismissed', touch: 'survey', properties: asked },
      traits,
    );
    return;
  }
  const score = markOf(metric, emotion, scribe.luck);
  const text = scribe.luck.chance(0.58) ? comment(scribe, person, product, emotion, topics) : undefined;
  const properties = { ...asked, score, scale: SCALES[metric], ...(text !== undefined && { text }) };
  const touch = metric === 'nps' && score >= 9 ? 'promoter' : 'survey';
  scribe.bySystem('mail', time, { ...base, event: 'Survey Answered', touch, properties }, traits);
}

const ADDRESSES = {
  google: 'https://maps.google.com/',
  trustpilot: 'https://it.trustpilot.com/review/casabricco.example',
} as const;

function writeHere(scribe: Scribe, { person, product, time }: Review, words: object): void {
  const { sku, name } = product;
  const properties = { ...words, product_id: sku, name, review_id: `R-${scribe.luck.hex(1)}` };
  const fact = {
    type: 'track',
    event: 'Product Reviewed',
    touch: 'review',
    channel: 'review',
    properties,
  } as const;
  scribe.bySystem('shop', time, { ...fact, userId: person.userId });
}

export function writeReview(scribe: Scribe, review: Review): void {
  const { person, time, site, emotion, topics, product, store } = review;
  const rating = markOf('stars', emotion, scribe.luck);
  const text = comment(scribe, person, product, emotion, topics);
  const words = { rating, text, language: person.language };
  if (site === 'shop') {
    writeHere(scribe, review, words);
    return;
  }
  const place = site === 'google' && store !== undefined ? { place: store, about: STORE_OF[store].name } : {};
  const properties = { ...words, site, url: ADDRESSES[site], ...place };
  const fact = {
    type: 'track',
    event: 'Review Posted',
    touch: 'review',
    channel: 'review',
    properties,
  } as const;
  if (review.nameless) scribe.byStranger('mail', time, fact);
  else scribe.bySystem('mail', time, fact, { email: person.email });
}

export function writeShare(scribe: Scribe, share: Share): void {
  const properties = { code: share.code, via: scribe.luck.pick(['whatsapp', 'email', 'link']) };
  scribe.bySystem('shop', share.time, {
    type: 'track',
    event: 'Referral Shared',
    touch: 'recommend',
    channel: 'word_of_mouth',
    userId: share.person.userId,
    properties,
  });
}
