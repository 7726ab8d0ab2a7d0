import { CHANNELS, type Channel } from './channels';

/** What people write in a "channel" column, in Italian and English, for each channel of ours. */
const WORDS: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  direct: ['diretto', 'traffico diretto', 'direct traffic', 'typed in'],
  search: [
    'organic',
    'organico',
    'organic search',
    'ricerca',
    'ricerca organica',
    'seo',
    'search engine',
    'google',
  ],
  ai: ['ai assistant', 'assistente ai', 'llm', 'chatgpt'],
  ad: [
    'ads',
    'adv',
    'advertising',
    'paid',
    'paid search',
    'paid social',
    'cpc',
    'ppc',
    'sem',
    'display',
    'banner',
  ],
  social: [
    'social media',
    'social network',
    'facebook',
    'instagram',
    'tiktok',
    'linkedin',
    'youtube',
    'pinterest',
  ],
  influencer: ['influencers', 'creator', 'testimonial'],
  press: ['stampa online', 'pr', 'media', 'ufficio stampa'],
  comparison: ['comparatore', 'comparatori', 'comparison site', 'price comparison'],
  review: ['reviews', 'recensione', 'recensioni', 'opinioni'],
  word_of_mouth: ['passaparola', 'referral program', 'amici', 'member get member', 'invito'],
  web: ['website', 'site', 'sito', 'sito web', 'internet', 'web site', 'browser', 'portale'],
  shop: ['ecommerce', 'e commerce', 'online', 'online shop', 'online store', 'webshop', 'negozio online'],
  app: ['mobile app', 'applicazione', 'ios app', 'android app'],
  push: ['push notification', 'notifica push', 'notifiche push', 'web push'],
  email: ['e mail', 'mail', 'newsletter', 'dem', 'posta elettronica'],
  sms: ['text message', 'messaggio'],
  whatsapp: ['wa', 'whats app'],
  chat: ['live chat', 'chatbot', 'messenger', 'telegram'],
  phone: ['telephone', 'telefono', 'call', 'calls', 'call center', 'call centre', 'telefonata', 'chiamata'],
  support: [
    'assistenza',
    'customer service',
    'customer care',
    'servizio clienti',
    'helpdesk',
    'help desk',
    'ticket',
  ],
  self_service: ['self service', 'faq', 'area clienti', 'knowledge base', 'help centre', 'help center'],
  store: [
    'negozio',
    'in store',
    'instore',
    'punto vendita',
    'pos',
    'retail',
    'cassa',
    'desk',
    'sportello',
    'boutique',
  ],
  pickup: ['ritiro', 'click and collect', 'click collect', 'ritiro in negozio'],
  delivery: ['consegna', 'corriere', 'courier', 'shipping', 'spedizione'],
  returns: ['reso', 'resi', 'return', 'rimborso', 'refund'],
  loyalty: ['fedelta', 'fedeltà', 'carta fedelta', 'carta fedeltà', 'loyalty card', 'loyalty program'],
  billing: ['fatturazione', 'fattura', 'pagamenti', 'amministrazione', 'invoice'],
  sales: ['vendite', 'commerciale', 'agente', 'sales rep', 'venditore'],
  reseller: ['rivenditore', 'rivenditori', 'dealer', 'distributore', 'wholesale'],
  fair_event: ['fiera', 'fiere', 'evento', 'eventi', 'event', 'events', 'trade show', 'fair', 'webinar'],
  direct_mail: ['posta', 'post', 'lettera', 'postal mail', 'letter', 'mailing'],
  flyer: ['volantino', 'volantini', 'leaflet', 'flyers', 'qr'],
  print_tv_outdoor: [
    'tv',
    'radio',
    'print',
    'stampa',
    'giornale',
    'affissione',
    'affissioni',
    'outdoor',
    'ooh',
    'magazine',
  ],
  partner: ['affiliate', 'affiliates', 'affiliato', 'affiliazione', 'affiliati', 'partners'],
};

const BY_WORD: ReadonlyMap<string, Channel> = new Map(
  CHANNELS.flatMap((channel) =>
    [channel, channel.replaceAll('_', ' '), ...(WORDS[channel] ?? [])].map(
      (word) => [word, channel] as const,
    ),
  ),
);

/**
 * The channel somebody means by a word: one of ours, one of the workspace's own, or a usual Italian or English
 * name for one. Undefined when nobody can tell: the word is then no explicit channel.
 */
export function nameChannel(word: string, own?: ReadonlySet<string>): string | undefined {
  if (own?.has(word)) return word;
  if (word.length > 40) return undefined;
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return own?.has(plain) ? plain : BY_WORD.get(plain);
}
