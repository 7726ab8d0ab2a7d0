import { PRODUCTS, type StoreId } from '../brand/index';
import type { Stream } from '../random/index';
import type { Language, Moment } from './types';

const ENDINGS = { fs: 'a', ms: 'o', fp: 'e', mp: 'i' } as const;
const STAFF = [
  'Giulia',
  'Marco',
  'Sara',
  'Paolo',
  'Francesca',
  'Davide',
  'Elena',
  'Luca',
  'Chiara',
  'Matteo',
];
/** Invented rivals: reviews name them, and people compare. */
export const RIVALS: readonly string[] = [
  'Moka Vesta',
  'Caffettiere Landi',
  'Torrefazione Aurora',
  'Nordica Brew',
];
const FEES = ['4,90', '5,90', '6,90', '7,50'];
const PAYMENTS = {
  it: ['PayPal', 'la carta', 'Satispay', 'Apple Pay'],
  en: ['PayPal', 'my card', 'Apple Pay'],
};
const INSIDE: Readonly<Record<Language, Readonly<Record<StoreId, readonly string[]>>>> = {
  it: {
    'milano-brera': ['in negozio a Brera', 'nel negozio di Milano', 'a Brera'],
    'bologna-centro': ['in negozio a Bologna', 'nel negozio di Bologna', 'a Bologna in centro'],
  },
  en: {
    'milano-brera': ['in the Brera shop', 'at your Milan store', 'in the Milan shop'],
    'bologna-centro': ['in the Bologna shop', 'at your Bologna store', 'in the Bologna shop'],
  },
};

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function number(name: string, stream: Stream): string | undefined {
  switch (name) {
    case 'minuti':
    case 'minutes':
      return String(stream.between(3, 11) * 5);
    case 'giorni':
    case 'days':
      return String(stream.between(4, 16));
    case 'settimane':
    case 'weeks':
      return String(stream.between(2, 9));
    case 'mesi':
    case 'months':
      return String(stream.between(2, 18));
    case 'anno':
    case 'year':
      return String(stream.between(1989, 2021));
    case 'colleghi':
    case 'colleagues':
      return String(stream.between(4, 18));
    case 'volte':
      return stream.pick(['tre', 'quattro', 'cinque']);
    case 'times':
      return stream.pick(['three', 'four', 'five']);
    case 'pochi':
      return stream.pick(['tre', 'quattro', 'cinque']);
    case 'few':
      return stream.pick(['three', 'four', 'five']);
    default:
      return undefined;
  }
}

function italian(name: string, moment: Moment): string | undefined {
  const plural = moment.product.agreement.endsWith('p');
  switch (name) {
    case 'prodotto':
      return moment.product.it;
    case 'o':
      return ENDINGS[moment.product.agreement];
    case 'e':
      return plural ? 'sono' : 'è';
    case 'e_rot':
      return `${plural ? 'sono' : 'è'} rott${ENDINGS[moment.product.agreement]}`;
    default:
      return undefined;
  }
}

function english(name: string, moment: Moment): string | undefined {
  switch (name) {
    case 'product':
      return moment.product.en;
    case 'is':
      return moment.product.enPlural ? 'are' : 'is';
    case 'was':
      return moment.product.enPlural ? 'were' : 'was';
    default:
      return undefined;
  }
}

function common(name: string, language: Language, moment: Moment, stream: Stream): string | undefined {
  switch (name) {
    case 'innegozio':
    case 'instore':
      return stream.pick(INSIDE[language][moment.store]);
    case 'citta':
    case 'city':
      return moment.city;
    case 'persona':
    case 'person':
      return stream.pick(STAFF);
    case 'rivale':
    case 'rival':
      return stream.pick(RIVALS);
    case 'pagamento':
    case 'payment':
      return stream.pick(PAYMENTS[language]);
    case 'euro':
      return language === 'it' ? `${stream.pick(FEES)} €` : `€${stream.pick(FEES).replace(',', '.')}`;
    default:
      return undefined;
  }
}

/** The words of one slot; a capital in its name asks for a capital in the words. */
export function fillSlot(name: string, language: Language, moment: Moment, stream: Stream): string {
  const low = name.toLowerCase();
  const own = language === 'it' ? italian(low, moment) : english(low, moment);
  const text = own ?? number(low, stream) ?? common(low, language, moment, stream);
  if (text === undefined) throw new Error(`Nothing to write for <${name}>`);
  return name === low ? text : capitalise(text);
}

/** A moment for sentences that name none. */
export const ANY_MOMENT: Moment = { product: PRODUCTS[0]!, store: 'milano-brera', city: 'Milano' };
