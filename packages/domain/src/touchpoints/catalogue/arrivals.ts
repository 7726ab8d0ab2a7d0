import type { Touchpoint } from '../types';
import { arrival, define, kind, named, PAGE_EVENTS } from './define';

/**
 * Where a visit came from: the first page of a visit counts as the arrival, and no more as the page it opened. They
 * stand after the pages that say more than the way there (cart, checkout, orders, contacts) and before the others.
 */
export const ARRIVALS: readonly Touchpoint[] = [
  define(
    28,
    'ad-clicked',
    ['Visita da un annuncio', 'Visit from an ad'],
    ['Un annuncio mi ha incuriosito', 'An ad caught my eye'],
    kind('ad', 'interest', { control: 'paid', initiative: 'us' }),
    named('Ad Clicked', 'Ad Click', 'Clicked Ad', 'Click annuncio'),
    arrival('ad'),
  ),
  define(
    29,
    'arrived-email',
    ['Visita da e-mail o newsletter', 'Visit from e-mail or newsletter'],
    ['Seguo il link della vostra e-mail', 'I follow the link in your e-mail'],
    kind('email', 'interest', { initiative: 'us' }),
    arrival('email'),
  ),
  define(
    30,
    'arrived-ai',
    ['Visita da un assistente AI', 'Visit from an AI assistant'],
    ['Lo chiedo a un assistente', 'I ask an assistant'],
    kind('ai', 'interest', { control: 'earned' }),
    arrival('ai'),
  ),
  define(
    31,
    'arrived-search',
    ['Visita da un motore di ricerca', 'Visit from a search engine'],
    ['Lo cerco in rete', 'I look it up'],
    kind('search', 'interest', { control: 'earned' }),
    arrival('search'),
  ),
  define(
    32,
    'arrived-social',
    ['Visita dai social', 'Visit from social media'],
    ['L’ho visto sui social', 'I saw it on social media'],
    kind('social', 'interest', { control: 'earned' }),
    arrival('social', 'influencer'),
  ),
  define(
    33,
    'arrived-comparison',
    ['Visita da un comparatore di prezzi', 'Visit from a price comparison site'],
    ['Confronto i prezzi', 'I compare prices'],
    kind('comparison', 'decision', { control: 'paid' }),
    arrival('comparison'),
  ),
  define(
    34,
    'arrived-marketplace',
    ['Visita da un marketplace', 'Visit from a marketplace'],
    ['Dove mi conviene comprarlo?', 'Where should I buy it?'],
    kind('marketplace', 'decision', { control: 'paid' }),
    arrival('marketplace'),
  ),
  define(
    35,
    'arrived-review',
    ['Visita da un sito di recensioni', 'Visit from a review site'],
    ['Ho letto le recensioni', 'I read the reviews'],
    kind('review', 'decision', { control: 'earned' }),
    arrival('review'),
  ),
  define(
    36,
    'arrived-press',
    ['Visita da un giornale', 'Visit from the press'],
    ['Ne parla un giornale', 'I read about you in the news'],
    kind('press', 'interest', { control: 'earned' }),
    arrival('press'),
  ),
  define(
    37,
    'arrived-blog',
    ['Visita da un blog di altri', 'Visit from someone’s blog'],
    ['Ne parla un blog che seguo', 'A blog I follow wrote about you'],
    kind('blog', 'interest', { control: 'earned' }),
    arrival('blog'),
  ),
  define(
    38,
    'referral-accepted',
    ['Invito di un amico', 'A friend’s invitation'],
    ['Me l’ha consigliato un amico', 'A friend told me'],
    kind('word_of_mouth', 'decision', { control: 'earned' }),
    named(
      'Referral Accepted',
      'Referral Completed',
      'Referral Code Used',
      'Invite Accepted',
      'Invito accettato',
      'Invito di un amico',
    ),
    arrival('word_of_mouth'),
  ),
  define(
    39,
    'arrived-offline',
    [
      'Visita da volantino, QR o pubblicità fuori rete',
      'Visit from a flyer, a QR code or offline advertising',
    ],
    ['Ho inquadrato il vostro QR', 'I scanned your code'],
    kind('flyer', 'interest', { control: 'paid', initiative: 'us' }),
    // Page calls only: a spreadsheet's "visit" in a store or at a fair is a visit there.
    { types: ['page'], channels: ['flyer', 'direct_mail', 'print_tv_outdoor', 'fair_event', 'store'] },
  ),
  define(
    40,
    'arrived-site',
    ['Visita da un altro sito o da un partner', 'Visit from another site or a partner'],
    ['Ci arrivo da un altro sito', 'Another site sent me'],
    kind('partner', 'interest', { control: 'earned' }),
    arrival('partner', 'reseller'),
    { events: PAGE_EVENTS, referrers: ['web'] },
  ),
];
