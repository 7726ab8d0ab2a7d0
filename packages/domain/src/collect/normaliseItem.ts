import type { AcceptedEvent } from '../events/index';
import { NOBODY } from '../shared/index';
import { bindSignal, readSignal, type Signal } from '../signals/index';
import type { Violation } from '../trackingPlan/index';
import { chooseChannel } from './chooseChannel';
import { correctClock, type EventTime } from './correctClock';
import { type Identified, identify } from './identify';
import { keepContext } from './keepContext';
import { type Opened, openItem } from './openItem';
import { type Quarantined, quarantine } from './quarantine';
import { readAccount } from './readBelonging';
import { readConsent } from './readConsent';
import { readMessageId } from './readMessageId';
import { readCurrency, readMoney } from './readMoney';
import { readVisit, type Visit } from './readVisit';
import { propertiesOf, storedProperties } from './storedProperties';
import type { CollectDeps, ItemRequest, Normalised } from './types';

/**
 * Turns one item of a request, whatever it is, into an event, or says why it cannot be one. Total: it never throws
 * for any value out of `JSON.parse`. Written by hand because it is the hottest path of the product: a
 * typical event of 1 KB costs about twice its `JSON.parse`.
 */
export function normaliseItem(item: unknown, request: ItemRequest, deps: CollectDeps): Normalised {
  const opened = openItem(deps.withoutFields ? deps.withoutFields(item) : item, request);
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
  const offPlan = deps.checkPlan?.(opened.type, opened.name, propertiesOf(opened));
  if (offPlan?.consequence === 'fix') return quarantine(offPlan.code, offPlan.field);
  const event = eventOf({ opened, request, deps, sentAt, time, who, messageId, value, offPlan });
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
  readonly offPlan: Violation | undefined;
}

function eventOf(parts: Parts): AcceptedEvent {
  const { opened, request, deps, time, who, messageId } = parts;
  const visit = readVisit(opened, request, deps);
  const consent = readConsent(opened.context);
  return {
    messageHash: deps.hash('message', messageId),
    messageId,
    type: opened.type,
    name: opened.name,
    actor: opened.actor,
    time: time.time,
    receivedAt: request.receivedAt,
    clockCorrected: time.corrected,
    bot: visit.bot,
    source: who.source,
    userId: who.userId,
    anonymousId: who.anonymousId,
    account: readAccount(opened),
    channel: chooseChannel(opened, visit, deps.ownChannels),
    place: visit.place,
    value: parts.value,
    currency: readCurrency(opened.properties),
    url: visit.url,
    referrer: visit.referrer,
    campaign: visit.campaign.name,
    campaignSource: visit.campaign.source,
    campaignMedium: visit.campaign.medium,
    consent: consent.granted,
    properties: storedProperties(opened),
    context: keepContext(opened, keptOf(visit, who), consent.refused, time, parts.sentAt, parts.offPlan),
    ...(parts.offPlan && { offPlan: true }),
  };
}

/** What is counted, or said by nobody known, keeps nothing by which somebody could be told apart. */
function keptOf(visit: Visit, { source }: Identified): Visit {
  return source === NOBODY ? { ...visit, userAgent: '', ip: '' } : visit;
}

function readExpressed(event: AcceptedEvent): { kind: 'signal'; signal: Signal } | Quarantined | undefined {
  const reading = readSignal(event);
  if (reading === undefined) return undefined;
  if (reading.kind === 'out_of_scale') return quarantine('score_out_of_scale', 'properties.score');
  return { kind: 'signal', signal: bindSignal(event, reading.expression) };
}
