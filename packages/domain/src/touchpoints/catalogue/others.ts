import type { Touchpoint } from '../types';
import { define, kind, named } from './define';

/** Reviews and sharing on our own site, and audiences that are only counted. */
export const OTHERS: readonly Touchpoint[] = [
  define(
    88,
    'product-reviewed',
    ['Recensione sul nostro sito', 'Review on our site'],
    ['Dico la mia', 'I speak up'],
    kind('web', 'service'),
    named(
      'Product Reviewed',
      'Product Rated',
      'Review Submitted',
      'Store Reviewed',
      'Service Reviewed',
      'Delivery Rated',
      'App Rated',
      'Rating Given',
      'Review',
      'Recensione',
    ),
  ),
  define(
    91,
    'product-shared',
    ['Prodotto condiviso', 'Product shared'],
    ['Che ne pensi?', 'What do you think?'],
    kind('shop', 'interest', { control: 'earned' }),
    named('Product Shared', 'Cart Shared', 'Share', 'Shared', 'Condivisione', 'Prodotto condiviso'),
  ),
  define(
    98,
    'site-left',
    ['Link verso un altro sito', 'Link to another site'],
    ['Vado a vedere altrove', 'I go and look elsewhere'],
    kind('web', 'interest'),
    named('Outbound Link Clicked', 'Outbound Click', 'Exit Link Clicked', 'Clic verso un altro sito'),
  ),
  define(
    94,
    'audience-reached',
    ['Pubblico raggiunto', 'Audience reached'],
    ['Li ho visti in giro', 'I have seen them around'],
    kind('ad', 'interest', { control: 'paid', contact: 'indirect', initiative: 'us' }),
    named('Count Recorded', 'Ad Viewed', 'Ad Impression', 'Ad Shown', 'Impression', 'Annuncio visto'),
  ),
];
