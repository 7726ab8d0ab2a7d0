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
  { channel: 'ad', campaign: 'google-shopping', daily: 46, taste: pushed },
  { channel: 'ad', campaign: 'google-moka-generica', daily: 28, taste: steady },
  { channel: 'ad', campaign: 'meta-prospecting', daily: 38, taste: pushed },
  { channel: 'ad', campaign: 'meta-retargeting', daily: 14, taste: pushed },
  { channel: 'ad', campaign: 'tiktok-colazione', daily: 9, taste: steady },
  { channel: 'comparison', campaign: 'trovaprezzi-catalogo', daily: 12, taste: pushed },
  { channel: 'comparison', campaign: 'idealo-catalogo', daily: 8, taste: pushed },
  { channel: 'social', campaign: 'redazione-social', daily: 11, taste: steady },
  { channel: 'influencer', campaign: 'inf-giulia-in-cucina', daily: 120, taste: pushed, weekday: 2 },
  { channel: 'influencer', campaign: 'inf-il-barista-di-casa', daily: 85, taste: steady, weekday: 4 },
  { channel: 'influencer', campaign: 'inf-caffe-e-parole', daily: 40, taste: steady, weekday: 5 },
  { channel: 'email', campaign: 'newsletter', daily: 6, taste: steady },
  { channel: 'whatsapp', campaign: 'whatsapp-assistenza', daily: 4, taste: steady },
  { channel: 'flyer', campaign: 'volantino-quartiere', daily: 55, taste: pushed, weekday: 0 },
  { channel: 'direct_mail', campaign: 'catalogo-di-casa', daily: 70, taste: pushed, weekday: 1 },
];
