import { classifyReferrer, type ReferrerClass } from '../channels/index';
import { applyIpPolicy } from './applyIpPolicy';
import { type Client, clientOf } from './clientOf';
import { jsonOf } from './json';
import type { Opened } from './openItem';
import { readPlace } from './readBelonging';
import { type Campaign, readCampaign } from './readCampaign';
import { cut, textOf } from './text';
import type { CollectDeps, ItemRequest } from './types';

/** Longest address kept, in UTF-16 units. */
const MAX_URL = 2000;
/** Longest user agent kept and tested, in UTF-16 units: the patterns of a bot test must not meet a novel. */
const MAX_USER_AGENT = 400;

/** With what, from where and where an event came to be. */
export interface Visit {
  readonly client: Client;
  readonly campaign: Campaign;
  readonly referrer: ReferrerClass | '';
  readonly url: string;
  readonly place: string;
  readonly userAgent: string;
  readonly ip: string;
  readonly bot: boolean;
}

export function readVisit(opened: Opened, request: ItemRequest, deps: CollectDeps): Visit {
  const { context, properties } = opened;
  const page = jsonOf(context.page);
  const url = textOf(properties.url ?? page.url, MAX_URL);
  // A page view's own word, else the page's: the referrer of a track tells from where its page was reached.
  const referrer = properties.referrer ?? page.referrer;
  const client = clientOf(opened);
  const userAgent = userAgentOf(opened, request.userAgent);
  return {
    client,
    campaign: readCampaign(context, properties, url),
    referrer: typeof referrer === 'string' ? classifyReferrer(referrer, url) : '',
    url,
    place: readPlace(opened),
    userAgent,
    ip: ipOf(opened, request.ip, client, deps),
    bot: userAgent !== '' && client !== 'app' && deps.isBot(userAgent),
  };
}

/**
 * The browser's, from the context or, for pixels, from the request. The request of a server says nothing of the
 * customer, and its program (`axios`, `python-requests`) would pass for a bot.
 */
function userAgentOf(opened: Opened, ofRequest: string | undefined): string {
  const said = opened.context.userAgent;
  if (typeof said === 'string' && said !== '') return cut(said, MAX_USER_AGENT);
  return ofRequest?.startsWith('Mozilla/') ? cut(ofRequest, MAX_USER_AGENT) : '';
}

/** The customer's address: a server's own one is not. */
function ipOf(opened: Opened, ofRequest: string | undefined, client: Client, deps: CollectDeps): string {
  if (deps.ipPolicy === 'drop') return '';
  const said = opened.context.ip;
  if (typeof said === 'string' && said !== '') return applyIpPolicy(said, deps.ipPolicy);
  return ofRequest === undefined || client === 'server' ? '' : applyIpPolicy(ofRequest, deps.ipPolicy);
}
