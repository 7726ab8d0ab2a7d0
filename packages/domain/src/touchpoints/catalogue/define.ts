import type { EventFilter, Touchpoint } from '../types';

/** The short forms in which the default catalogue is written. */

type Kind = Pick<Touchpoint, 'channel' | 'control' | 'contact' | 'setting' | 'moment' | 'initiative'>;

/** A label: Italian, English. */
type Label = readonly [it: string, en: string];

/** Our own site, app or shop, on the customer's initiative, unless told otherwise. */
export function kind(channel: string, moment: Touchpoint['moment'], over: Partial<Kind> = {}): Kind {
  return {
    channel,
    control: 'owned',
    contact: 'direct',
    setting: 'online',
    moment,
    initiative: 'customer',
    ...over,
  };
}

export function define(
  number: number,
  id: string,
  name: Label,
  says: Label,
  of: Kind,
  ...filters: readonly EventFilter[]
): Touchpoint {
  return {
    id,
    number,
    name: { it: name[0], en: name[1] },
    says: { it: says[0], en: says[1] },
    ...of,
    filters,
  };
}

/**
 * Events by name. Filters compare names exactly, so each is listed as specifications, code and spreadsheets write it:
 * as given, `Sentence case`, `lower case` and `snake_case`.
 */
export function named(...names: readonly string[]): EventFilter & { readonly events: readonly string[] } {
  return { events: [...new Set(names.flatMap(spellings))] };
}

function spellings(name: string): string[] {
  const lower = name.toLowerCase();
  const sentence = lower.charAt(0).toUpperCase() + lower.slice(1);
  return [name, sentence, lower, lower.replace(/[\s-]+/g, '_')];
}

/** A view of a page, or a visit, in the words of the libraries and of spreadsheets. */
export const PAGE_EVENTS = named(
  'Page Viewed',
  'Page View',
  'Viewed Page',
  'Loaded a Page',
  'Pageview',
  '$pageview',
  'Session Started',
  'Session Start',
  'First Visit',
  'Visit',
  'Site Visit',
  'Site Visited',
  'Website Visit',
  'Landing',
  'Landing Page',
  'Visita',
  'Visita sito',
  'Pagina vista',
).events;

/** Pages whose path has one of these words as a whole part, alone or with a language before and details after. */
export function pages(...words: readonly string[]): EventFilter {
  return { events: PAGE_EVENTS, urls: words.flatMap((word) => [`*/${word}`, `*/${word}/*`, `*/${word}.*`]) };
}

/** Pages below one of these words: `/products/red-shoes`, not `/products`. */
export function pagesBelow(...words: readonly string[]): EventFilter {
  return { events: PAGE_EVENTS, urls: words.map((word) => `*/${word}/*`) };
}

/** Pages with exactly one of these paths. */
export function pagesAt(...paths: readonly string[]): EventFilter {
  return { events: PAGE_EVENTS, urls: paths };
}

/** The first page of a visit that another place sent: collection writes what it was as the event's channel. */
export function arrival(...channels: readonly string[]): EventFilter {
  return { events: PAGE_EVENTS, channels };
}

/** Any other tracked fact of a channel: what is left when no name was recognised. */
export function anyOf(...channels: readonly string[]): EventFilter {
  return { types: ['track'], channels };
}

/** Those of the events whose property contains a word, in any case. */
export function containing(
  filter: EventFilter,
  properties: readonly string[],
  words: readonly string[],
): EventFilter[] {
  return properties.flatMap((property) =>
    words.map((value) => ({ ...filter, where: [{ property, op: 'contains' as const, value }] })),
  );
}
