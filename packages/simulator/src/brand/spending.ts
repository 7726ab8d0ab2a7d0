import type { SeasonTaste } from '../time/index';

/** What a campaign costs a day, in EUR, for 20,000 customers simulated; the season moves it. */
export interface Budget {
  readonly channel: string;
  readonly campaign: string;
  readonly daily: number;
  readonly taste: SeasonTaste;
  /** Weekday (0 Monday) on which it is paid; absent: every day. */
  readonly weekday?: number;
}

const steady: SeasonTaste = { blackFriday: 0, christmas: 0, mothersDay: 0, sales: 0, august: 0.4 };
const pushed: SeasonTaste = { blackFriday: 1.2, christmas: 1, mothersDay: 1, sales: 0.6, august: 0.9 };

export const BUDGETS: readonly Budget[] = [
  { channel: 'ad', campaign: 'google-shopping', daily: 23, taste: pushed },
  { channel: 'ad', campaign: 'google-moka-generica', daily: 14, taste: steady },
  { channel: 'ad', campaign: 'meta-prospecting', daily: 19, taste: pushed },
  { channel: 'ad', campaign: 'meta-retargeting', daily: 7, taste: pushed },
  { channel: 'ad', campaign: 'tiktok-colazione', daily: 4, taste: steady },
  { channel: 'comparison', campaign: 'trovaprezzi-catalogo', daily: 6, taste: pushed },
  { channel: 'comparison', campaign: 'idealo-catalogo', daily: 4, taste: pushed },
  { channel: 'social', campaign: 'redazione-social', daily: 6, taste: steady },
  { channel: 'influencer', campaign: 'inf-giulia-in-cucina', daily: 60, taste: pushed, weekday: 2 },
  { channel: 'influencer', campaign: 'inf-il-barista-di-casa', daily: 42, taste: steady, weekday: 4 },
  { channel: 'influencer', campaign: 'inf-caffe-e-parole', daily: 20, taste: steady, weekday: 5 },
  { channel: 'email', campaign: 'newsletter', daily: 3, taste: steady },
  { channel: 'whatsapp', campaign: 'whatsapp-assistenza', daily: 2, taste: steady },
  { channel: 'flyer', campaign: 'volantino-quartiere', daily: 28, taste: pushed, weekday: 0 },
  { channel: 'direct_mail', campaign: 'catalogo-di-casa', daily: 35, taste: pushed, weekday: 1 },
];
