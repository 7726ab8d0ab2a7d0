import type { channels } from '../i18n/en/words';

type Known = keyof typeof channels;

/** The channels every workspace has, in the order of a journey. */
export const CHANNELS: readonly string[] = [
  'direct',
  'search',
  'ai',
  'ad',
  'social',
  'influencer',
  'press',
  'comparison',
  'marketplace',
  'review',
  'word_of_mouth',
  'blog',
  'web',
  'shop',
  'app',
  'push',
  'email',
  'sms',
  'whatsapp',
  'chat',
  'phone',
  'support',
  'self_service',
  'store',
  'pickup',
  'delivery',
  'returns',
  'loyalty',
  'billing',
  'sales',
  'reseller',
  'fair_event',
  'direct_mail',
  'flyer',
  'print_tv_outdoor',
  'partner',
] satisfies readonly Known[];

/** Classes of what sends visitors: channels that refer. */
export const REFERRERS: readonly string[] = [
  'search',
  'ai',
  'social',
  'comparison',
  'marketplace',
  'review',
  'press',
  'blog',
  'email',
  'partner',
] satisfies readonly Known[];
