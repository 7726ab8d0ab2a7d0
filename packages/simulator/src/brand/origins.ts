import { Weighted } from '../random/index';

/** How a visit came to the site: what the browser and the link tell. */
export interface Origin {
  readonly referrer: string;
  readonly campaign?: {
    readonly source: string;
    readonly medium: string;
    readonly name: string;
    readonly content?: string;
    readonly term?: string;
  };
  /** Click id appended by the advertising network. */
  readonly clickId?: 'gclid' | 'fbclid' | 'ttclid';
}

export const ENTRY_CHANNELS = [
  'direct',
  'search',
  'ai',
  'ad',
  'social',
  'influencer',
  'press',
  'comparison',
  'review',
  'word_of_mouth',
  'email',
  'push',
  'whatsapp',
  'flyer',
  'direct_mail',
] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

function tagged(referrer: string, source: string, medium: string, name: string): Origin {
  return { referrer, campaign: { source, medium, name } };
}

function ad(referrer: string, clickId: NonNullable<Origin['clickId']>, source: string, name: string): Origin {
  const medium = clickId === 'gclid' ? 'cpc' : 'paid_social';
  return { referrer, clickId, campaign: { source, medium, name, content: `${name}-a` } };
}

const GOOGLE = 'https://www.google.com/';
const INSTAGRAM = 'https://l.instagram.com/';
const FACEBOOK = 'https://m.facebook.com/';

export const ORIGINS: Readonly<Record<EntryChannel, Weighted<Origin>>> = {
  direct: new Weighted([[{ referrer: '' }, 1]]),
  search: new Weighted([
    [{ referrer: GOOGLE }, 84],
    [{ referrer: 'https://www.bing.com/' }, 10],
    [{ referrer: 'https://duckduckgo.com/' }, 6],
  ]),
  ai: new Weighted([
    [tagged('https://chatgpt.com/', 'chatgpt.com', 'referral', ''), 62],
    [{ referrer: 'https://www.perplexity.ai/' }, 20],
    [{ referrer: 'https://gemini.google.com/' }, 18],
  ]),
  ad: new Weighted([
    [ad(GOOGLE, 'gclid', 'google', 'google-shopping'), 34],
    [ad(GOOGLE, 'gclid', 'google', 'google-moka-generica'), 22],
    [ad(INSTAGRAM, 'fbclid', 'instagram', 'meta-prospecting'), 26],
    [ad(FACEBOOK, 'fbclid', 'facebook', 'meta-retargeting'), 12],
    [ad('https://www.tiktok.com/', 'ttclid', 'tiktok', 'tiktok-colazione'), 6],
  ]),
  social: new Weighted([
    [{ referrer: INSTAGRAM }, 52],
    [{ referrer: FACEBOOK }, 26],
    [{ referrer: 'https://www.youtube.com/' }, 12],
    [{ referrer: 'https://www.pinterest.it/' }, 10],
  ]),
  influencer: new Weighted([
    [tagged(INSTAGRAM, 'instagram', 'influencer', 'inf-giulia-in-cucina'), 55],
    [tagged('https://www.youtube.com/', 'youtube', 'influencer', 'inf-il-barista-di-casa'), 30],
    [tagged('https://www.tiktok.com/', 'tiktok', 'influencer', 'inf-caffe-e-parole'), 15],
  ]),
  press: new Weighted([
    [{ referrer: 'https://www.corriere.it/' }, 40],
    [{ referrer: 'https://www.repubblica.it/' }, 35],
    [{ referrer: 'https://www.ilpost.it/' }, 25],
  ]),
  comparison: new Weighted([
    [tagged('https://www.trovaprezzi.it/', 'trovaprezzi', 'comparison', 'trovaprezzi-catalogo'), 60],
    [tagged('https://www.idealo.it/', 'idealo', 'comparison', 'idealo-catalogo'), 40],
  ]),
  review: new Weighted([
    [{ referrer: 'https://it.trustpilot.com/' }, 70],
    [{ referrer: 'https://www.feedaty.com/' }, 30],
  ]),
  word_of_mouth: new Weighted([[tagged('', 'amico', 'passaparola', 'porta-un-amico'), 1]]),
  email: new Weighted([[tagged('', 'newsletter', 'email', 'newsletter'), 1]]),
  push: new Weighted([[tagged('', 'app', 'push', 'push'), 1]]),
  whatsapp: new Weighted([[tagged('', 'whatsapp', 'whatsapp', 'whatsapp-assistenza'), 1]]),
  flyer: new Weighted([[tagged('', 'volantino', 'flyer', 'volantino-quartiere'), 1]]),
  direct_mail: new Weighted([[tagged('', 'catalogo', 'direct_mail', 'catalogo-di-casa'), 1]]),
};
