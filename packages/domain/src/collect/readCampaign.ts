import { type Json, jsonOf } from './json';
import { textOf } from './text';

/** Longest campaign name, source and medium kept. */
const MAX_CAMPAIGN = 150;

export interface Campaign {
  readonly name: string;
  readonly source: string;
  readonly medium: string;
}

const NONE: Campaign = { name: '', source: '', medium: '' };

/**
 * The campaign behind an event: `context.campaign`; where a client did not read them, the utm parameters of the page's
 * address; else what the properties say (mail tools send `campaign_name`, imports `utm_source` …).
 */
export function readCampaign(context: Json, properties: Json, url: string): Campaign {
  const given = jsonOf(context.campaign);
  const name = textOf(given.name, MAX_CAMPAIGN);
  const source = textOf(given.source, MAX_CAMPAIGN);
  const medium = textOf(given.medium, MAX_CAMPAIGN);
  if (name !== '' || source !== '' || medium !== '') return { name, source, medium };
  return url.includes('utm_') ? ofAddress(url) : ofProperties(properties);
}

function ofProperties(properties: Json): Campaign {
  const name = properties.campaign_name ?? properties.utm_campaign ?? properties.campaign;
  const source = properties.utm_source ?? properties.campaign_source;
  const medium = properties.utm_medium ?? properties.campaign_medium;
  if (name === undefined && source === undefined && medium === undefined) return NONE;
  return {
    name: textOf(name, MAX_CAMPAIGN),
    source: textOf(source, MAX_CAMPAIGN),
    medium: textOf(medium, MAX_CAMPAIGN),
  };
}

function ofAddress(url: string): Campaign {
  return {
    name: parameter(url, 'utm_campaign'),
    source: parameter(url, 'utm_source'),
    medium: parameter(url, 'utm_medium'),
  };
}

function parameter(url: string, name: string): string {
  const question = url.indexOf('?');
  if (question < 0) return '';
  const hash = url.indexOf('#', question);
  const query = url.slice(question + 1, hash < 0 ? undefined : hash);
  for (const pair of query.split('&')) {
    if (pair.startsWith(name) && pair.charCodeAt(name.length) === 61)
      return decoded(pair.slice(name.length + 1));
  }
  return '';
}

/** Percent-decoded; as it is when it does not decode. */
function decoded(value: string): string {
  const spaced = value.replaceAll('+', ' ');
  try {
    return textOf(decodeURIComponent(spaced), MAX_CAMPAIGN);
  } catch {
    return textOf(spaced, MAX_CAMPAIGN);
  }
}
