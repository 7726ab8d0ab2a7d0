import {
  campaignChannel,
  channelOfClass,
  channelOfClickId,
  channelOfSource,
  classifyHost,
  hostOf,
  nameChannel,
} from '../channels/index';
import type { Json } from './json';
import type { Opened } from './openItem';
import type { Visit } from './readVisit';

/** Where a request comes from, not a channel: both specifications put it in a field of that name. */
const CLIENT_WORDS: ReadonlySet<unknown> = new Set(['web', 'browser', 'mobile', 'server']);

/**
 * The channel of one event, from the surest word to the weakest:
 * 1. what the sender says (`properties.channel`, `context.channel`);
 * 2. what the name says: `Store Visited`, `Email Opened`, `Call Answered`;
 * 3. an app;
 * 4. an e-commerce event: `store` when a till with a place sends it, else `shop`. Campaign and referrer do not change
 *    it: the page view of the same visit already says how they came, and must not be counted twice;
 * 5. our own acts: their campaign's or none, never the customer's way in;
 * 6. a campaign or a click identifier;
 * 7. for page views the referrer: this is the arrival. Back from paying or signing in, and from our own pages: `web`;
 * 8. a page view that nothing sent: `direct`;
 * 9. a place: `store`; a site: `web`; else '' (unknown), which is not the same as `direct`.
 */
export function chooseChannel(opened: Opened, visit: Visit, own?: ReadonlySet<string>): string {
  const { meaning, properties } = opened;
  const said = saidChannel(opened, own);
  if (said !== undefined) return said;
  if (meaning.actor === 'third') return publicPlace(properties);
  if (meaning.channel !== '') return meaning.channel;
  if (visit.client === 'app') return 'app';
  const atCounter = visit.place !== '' && visit.client !== 'site';
  if (meaning.shop) return atCounter ? 'store' : 'shop';
  const ofCampaign = byCampaign(visit);
  if (meaning.actor === 'brand') return ofCampaign ?? (atCounter ? 'store' : counted(opened, visit));
  if (ofCampaign !== undefined) return ofCampaign;
  if (opened.type === 'page') return arrival(visit);
  if (atCounter) return 'store';
  return visit.client === 'site' || visit.url !== '' ? 'web' : '';
}

function saidChannel(opened: Opened, own: ReadonlySet<string> | undefined): string | undefined {
  const { channel } = opened.properties;
  if (typeof channel === 'string') {
    const named = nameChannel(channel, own);
    if (named !== undefined) return named;
  }
  const ofContext = opened.context.channel;
  return typeof ofContext === 'string' && !CLIENT_WORDS.has(ofContext)
    ? nameChannel(ofContext, own)
    : undefined;
}

function byCampaign(visit: Visit): string | undefined {
  const { medium, source } = visit.campaign;
  const clickId = channelOfClickId(visit.url);
  return medium === '' && source === '' ? clickId : campaignChannel(medium, source, clickId);
}

function arrival(visit: Visit): string {
  if (visit.referrer !== '') return channelOfClass(visit.referrer) ?? 'web';
  const { name, source, medium } = visit.campaign;
  return visit.url !== '' && name === '' && source === '' && medium === '' ? 'direct' : 'web';
}

/** Where a mention stands: by its address, else by the name of the network; social when neither tells. */
function publicPlace(properties: Json): string {
  const { url } = properties;
  const named = typeof url === 'string' ? channelOfClass(classifyHost(hostOf(url), url)) : undefined;
  if (named !== undefined) return named;
  const source = properties.network ?? properties.source ?? properties.site ?? properties.platform;
  return (typeof source === 'string' ? channelOfSource(source) : undefined) ?? 'social';
}

/**
 * What a count without channel counts: people through a door, leaflets, an audience; on a site, visits without consent,
 * by what sent them.
 */
function counted({ properties, name }: Opened, visit: Visit): string {
  const what = properties.metric ?? properties.what ?? properties.kind;
  if (typeof what !== 'string') return '';
  if (visit.client === 'site' && name === 'Count Recorded') return channelOfClass(visit.referrer) ?? 'web';
  if (/footfall|ingress|visitator|entrance/i.test(what)) return 'store';
  return nameChannel(what) ?? '';
}
