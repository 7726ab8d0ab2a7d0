import type { Channel } from './channels';
import { classifyHost } from './classifyReferrer';
import { hostOf } from './host';
import type { ReferrerClass } from './referrerClasses';
import { CLASS_OF_NAME } from './referrerHosts';

/** What a `utm_medium` means, in the forms Google, Meta, the mail tools and Italian agencies write it. */
const MEDIA: Readonly<Partial<Record<Channel, string>>> = {
  ad: `cpc ppc paid cpm cpv cpa cpl sem ads ad adv advertising display banner retargeting remarketing paidsearch
    paidsocial searchads socialads videoads shoppingads programmatic native pmax performancemax demandgen paidads
    paidvideo paiddisplay paidshopping sponsored sponsorizzata promotedpost interstitial`,
  search: 'organic organicsearch seo gmb gbp googlebusinessprofile freelistings',
  social:
    'social socialnetwork socialmedia sm organicsocial socialorganic post story stories bio linkinbio reel',
  email: 'email mail newsletter nl edm dem mailing emailmarketing automation drip transactional flow',
  sms: 'sms text textmessage mms rcs',
  whatsapp: 'whatsapp wa whatsappbusiness',
  push: 'push pushnotification webpush notification browserpush mobilepush',
  influencer: 'influencer influencers creator creators ambassador testimonial',
  partner: 'affiliate affiliates affiliation affiliazione affiliati partner partners partnership cobranding',
  word_of_mouth: 'wordofmouth passaparola wom referafriend mgm membergetmember invite invito share friend',
  comparison: 'comparison comparatore comparatori pricecomparison comparisonsite',
  marketplace: 'marketplace marketplaces',
  press: 'press pr stampa ufficiostampa article redazionale publiredazionale media',
  blog: 'blog guestpost',
  ai: 'ai llm aiassistant chatbotai',
  chat: 'chat livechat chatbot messenger telegram',
  direct_mail: 'directmail dm letter posta postal catalog catalogo',
  flyer: 'flyer volantino leaflet qr qrcode brochure',
  print_tv_outdoor: 'print tv radio outdoor ooh affissione magazine podcast ctv billboard',
  fair_event: 'event evento fair fiera tradeshow webinar',
  store: 'store instore negozio pos',
  review: 'review reviews recensioni',
  app: 'app inapp',
};

/** Sources whose name says the channel when no medium does: tools, short names of networks. */
const SOURCES: Readonly<Partial<Record<Channel, string>>> = {
  social:
    'facebook fb instagram ig tiktok linkedin youtube twitter x reddit threads snapchat pinterest meta social',
  search: 'bing duckduckgo ecosia gmb gbp googlemybusiness googlebusinessprofile',
  ai: 'chatgpt openai perplexity gemini copilot claude mistral grok deepseek',
  email: `newsletter email mail mailchimp klaviyo brevo sendinblue mailup hubspot activecampaign sendgrid mailerlite
    getresponse 4dem contactlab magnews infomail emarsys omnisend campaignmonitor`,
  sms: 'sms',
  whatsapp: 'whatsapp wa',
  push: 'push onesignal',
  chat: 'telegram messenger',
  ad: 'googleads adwords googleadwords metaads facebookads fbads tiktokads linkedinads bingads taboola outbrain criteo',
  partner: 'awin tradedoubler zanox rakutenadvertising cj admitad tradetracker impact',
  comparison: 'trovaprezzi idealo kelkoo pagomeno shoppydoo twenga segugio facile',
  review: 'trustpilot tripadvisor feedaty',
};

const BY_MEDIUM = invert(MEDIA);
const BY_SOURCE = invert(SOURCES);

/**
 * The channel a campaign says, from its medium, its source and the click identifier of its address; undefined when
 * they say nothing known. The medium is what somebody chose to write; a paid click identifier beats a bare source
 * (`utm_source=google` with a `gclid` is an ad, not a search).
 * A paid click from a price comparison or a marketplace stays a comparison or a marketplace: there every click is
 * paid, and what matters of it is that the customer was comparing.
 */
export function campaignChannel(medium: string, source: string, clickId?: Channel): Channel | undefined {
  const bySource = source === '' ? undefined : channelOfSource(source);
  const said = medium === '' ? undefined : channelOfMedium(plain(medium));
  const found = said ?? (clickId === 'ad' ? clickId : (bySource ?? clickId));
  return found === 'ad' && (bySource === 'comparison' || bySource === 'marketplace') ? bySource : found;
}

/** The listed media, and the longer ones that begin with a paid word: `paid_social_it`, `cpc-brand`. */
function channelOfMedium(word: string): Channel | undefined {
  const paid = word.startsWith('paid') || word.startsWith('cpc') || word.startsWith('ppc');
  return BY_MEDIUM.get(word) ?? (paid ? 'ad' : undefined);
}

/** The channel that a source names: a network, a tool, a comparison site, or a host of any of them. */
export function channelOfSource(source: string): Channel | undefined {
  const word = plain(source);
  const known = BY_SOURCE.get(word) ?? channelOfClass(CLASS_OF_NAME.get(word));
  if (known !== undefined) return known;
  const host = source.includes('.') ? hostOf(source) : '';
  return host === '' ? undefined : channelOfClass(classifyHost(host));
}

/** The channel a referrer class names; undefined for another site, payments, sign-in and our own pages. */
export function channelOfClass(found: ReferrerClass | '' | undefined): Channel | undefined {
  switch (found) {
    case undefined:
    case '':
    case 'web':
    case 'payment':
    case 'login':
    case 'internal':
      return undefined;
    default:
      return found;
  }
}

/** Lower case, without the signs that people put between words. */
function plain(word: string): string {
  return word.length > 60 ? '' : word.toLowerCase().replace(/[\s._\-+/]+/g, '');
}

function invert(lists: Readonly<Partial<Record<Channel, string>>>): ReadonlyMap<string, Channel> {
  const channels = new Map<string, Channel>();
  for (const [channel, words] of Object.entries(lists))
    for (const word of words.split(/\s+/)) if (word !== '') channels.set(word, channel as Channel);
  return channels;
}
