import { classifyReferrer } from '../channels/index';
import type { AcceptedEvent } from '../events/index';
import { bindSignal, readSignal, type Signal } from '../signals/index';
import { applyIpPolicy } from './applyIpPolicy';
import { chooseChannel } from './chooseChannel';
import { clientOf } from './clientOf';
import { correctClock, type EventTime } from './correctClock';
import { type Identified, identify } from './identify';
import { type Json, jsonOf } from './json';
import { keepContext } from './keepContext';
import { type Opened, openItem } from './openItem';
import { type Quarantined, quarantine } from './quarantine';
import { readAccount, readPlace } from './readBelonging';
import { readCampaign } from './readCampaign';
import { readConsent } from './readConsent';
import { readMessageId } from './readMessageId';
import { readCurrency, readMoney } from './readMoney';
import { storedProperties } from './storedProperties';
import { cut, textOf } from './text';
import type { CollectDeps, ItemRequest, Normalised } from './types';

/** Longest address kept, in UTF-16 units. */
const MAX_URL = 2000;
/** Longest user agent kept and tested, in UTF-16 units: the patterns of a bot test must not meet a novel. */
const MAX_USER_AGENT = 400;

/**
 * Turns one item of a request, whatever it is, into an event, or says why it cannot be one. Total: it never throws
 * for any value out of `JSON.parse`. Written by hand because it is the hottest path of the product (see the bench).
 */
export function normaliseItem(item: unknown, request: ItemRequest, deps: CollectDeps): Normalised {
  const opened = openItem(item, request);
  if (opened.kind !== 'opened') return opened;
  const sentAt = request.sentAt ?? opened.item.sentAt;
  const time = correctClock(request.receivedAt, sentAt, opened.item.originalTimestamp, opened.item.timestamp);
  if (time.kind === 'quarantined') return time;
  const who = identify(opened, request.rule, deps.hash);
  if (who.kind === 'quarantined') return who;
  const messageId = readMessageId(opened.item, opened.type, time.original, deps);
  if (typeof messageId !== 'string') return messageId;
  const value = readMoney(opened.meaning, opened.properties);
  if (typeof value !== 'number') return value;
  const event = eventOf({ opened, request, deps, sentAt, time, who, messageId, value });
  const signal = opened.meaning.signal ? readExpressed(event) : undefined;
  if (signal?.kind === 'quarantined') return signal;
  return {
    kind: 'event',
    event,
    identifiers: who.identifiers,
    claimRule: who.claimRule,
    alias: who.alias,
    merge: who.merge,
    blocked: who.blocked,
    signal: signal?.signal,
  };
}

interface Parts {
  readonly opened: Opened;
  readonly request: ItemRequest;
  readonly deps: CollectDeps;
  readonly sentAt: unknown;
  readonly time: EventTime;
  readonly who: Identified;
  readonly messageId: string;
  readonly value: number;
}

function eventOf(parts: Parts): AcceptedEvent {
  const { opened, request, deps, time, who, messageId } = parts;
  const { context, properties } = opened;
  const page = jsonOf(context.page);
  const url = textOf(properties.url ?? page.url, MAX_URL);
  const campaign = readCampaign(context, properties, url);
  const referrer = classifyReferrer(referrerOf(opened, page), url);
  const place = readPlace(opened);
  const client = clientOf(opened);
  const userAgent = userAgentOf(opened, request.userAgent);
  const consent = readConsent(context);
  const setting = { client, campaign, referrer, url, place, ownChannels: deps.ownChannels };
  return {
    messageHash: deps.hash('message', messageId),
    messageId,
    type: opened.type,
    name: opened.name,
    actor: opened.actor,
    time: time.time,
    receivedAt: request.receivedAt,
    clockCorrected: time.corrected,
    bot: userAgent !== '' && client !== 'app' && deps.isBot(userAgent),
    source: who.source,
    userId: who.userId,
    anonymousId: who.anonymousId,
    account: readAccount(opened),
    channel: chooseChannel(opened, setting),
    place,
    value: parts.value,
    currency: readCurrency(properties),
    url,
    referrer,
    campaign: campaign.name,
    campaignSource: campaign.source,
    campaignMedium: campaign.medium,
    consent: consent.granted,
    properties: storedProperties(opened),
    context: keepContext(opened, {
      userAgent,
      ip: ipOf(opened, request.ip, client === 'server', deps),
      refused: consent.refused,
      time,
      sentAt: parts.sentAt,
    }),
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
function ipOf(opened: Opened, ofRequest: string | undefined, isServer: boolean, deps: CollectDeps): string {
  if (deps.ipPolicy === 'drop') return '';
  const said = opened.context.ip;
  if (typeof said === 'string' && said !== '') return applyIpPolicy(said, deps.ipPolicy);
  return ofRequest === undefined || isServer ? '' : applyIpPolicy(ofRequest, deps.ipPolicy);
}

/** A page view's own word, else the page's; the referrer of a track tells where its page was reached from. */
function referrerOf(opened: Opened, page: Json): string {
  const said = opened.properties.referrer ?? page.referrer;
  return typeof said === 'string' ? said : '';
}

function readExpressed(event: AcceptedEvent): { kind: 'signal'; signal: Signal } | Quarantined | undefined {
  const reading = readSignal(event);
  if (reading === undefined) return undefined;
  if (reading.kind === 'out_of_scale') return quarantine('score_out_of_scale', 'properties.score');
  return { kind: 'signal', signal: bindSignal(event, reading.expression) };
}
