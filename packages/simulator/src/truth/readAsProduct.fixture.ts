import { createHash } from 'node:crypto';
import { type Accepted, type CollectDeps, normaliseItem } from '@viaggio/domain/collect';
import { type Claim, claimsOf, type IdentityResult, ownerAt, replayClaims } from '@viaggio/domain/identity';
import { type JourneyModel, type Stay, type WalkContact, walkStages } from '@viaggio/domain/journeys';
import { defaultCatalogue, type EventFilter } from '@viaggio/domain/touchpoints';
import type { Delivery } from '../simulate/index';

/** Reads deliveries as the product does, with the product's own rules, in memory. For tests only. */

export function hash(kind: string, value: string): string {
  const digest = createHash('sha256').update(`${kind} ${value}`).digest();
  return (digest.readBigUInt64BE(0) >> 1n).toString();
}

const DEPS: CollectDeps = {
  hash,
  isBot: (userAgent) => /bot|crawl|headless/i.test(userAgent),
  ipPolicy: 'drop',
  newMessageId: () => {
    throw new Error('Every item of the simulator has a messageId');
  },
};

export interface Read {
  readonly delivery: Delivery;
  readonly accepted: Accepted;
}

/** Accepts deliveries in order; a second copy is dropped, anything refused is an error. */
export function acceptAll(deliveries: Iterable<Delivery>): readonly Read[] {
  const seen = new Set<string>();
  const read: Read[] = [];
  for (const delivery of deliveries) {
    const wire: unknown = JSON.parse(JSON.stringify(delivery.item));
    const accepted = normaliseItem(wire, { receivedAt: delivery.receivedAt }, DEPS);
    if (accepted.kind !== 'event')
      throw new Error(`Not accepted: ${JSON.stringify(accepted)} ${JSON.stringify(wire)}`);
    if (seen.has(accepted.event.messageId)) continue;
    seen.add(accepted.event.messageId);
    read.push({ delivery, accepted });
  }
  return read;
}

/** Who is who, from all that was accepted. */
export function resolve(read: readonly Read[]): IdentityResult {
  const claims: Claim[] = [];
  for (const { accepted } of read) {
    const { time, messageId } = accepted.event;
    const evidence = { time, messageId, source: 'test' };
    if (accepted.claimRule === 'identify') {
      claims.push(
        ...claimsOf({ ...evidence, rule: 'identify', identifiers: accepted.identifiers }, hash).claims,
      );
    } else if (accepted.alias)
      claims.push(...claimsOf({ ...evidence, rule: 'alias', ...accepted.alias }, hash).claims);
  }
  return replayClaims(claims, []);
}

function matches(filter: EventFilter, { accepted }: Read): boolean {
  const { event } = accepted;
  const within = (allowed: readonly string[] | undefined, value: string): boolean =>
    allowed === undefined || allowed.includes(value);
  if (!within(filter.events, event.name) || !within(filter.types, event.type)) return false;
  if (!within(filter.channels, event.channel) || !within(filter.actors, event.actor)) return false;
  if (!within(filter.referrers, event.referrer) || !within(filter.places, event.place)) return false;
  if (filter.urls !== undefined && !filter.urls.some((pattern) => isPath(pattern, event.url))) return false;
  const properties = JSON.parse(event.properties || '{}') as Record<string, unknown>;
  return (filter.where ?? []).every(({ property, op, value }) => {
    const found = properties[property];
    if (op === 'contains')
      return String(found ?? '')
        .toLowerCase()
        .includes(String(value).toLowerCase());
    if (op === 'at_least') return Number(found ?? Number.NaN) >= Number(value);
    throw new Error(`The default rules use ${op}: read it here too`);
  });
}

function isPath(pattern: string, url: string): boolean {
  if (url === '') return false;
  const path = new URL(url).pathname;
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(path);
}

const known = new Map<string, string>();

/** Touchpoint of one event: the first of the default catalogue that matches. */
export function touchpointOf(read: Read): string {
  const { event } = read.accepted;
  const key = [
    event.name,
    event.type,
    event.channel,
    event.actor,
    event.referrer,
    event.place,
    event.url.split('?')[0],
  ].join('|');
  const varies = event.name === 'Deal Stage Changed';
  const remembered = varies ? undefined : known.get(key);
  if (remembered !== undefined) return remembered;
  const found =
    defaultCatalogue().find(({ filters }) => filters.some((filter) => matches(filter, read)))?.id ??
    'unmapped';
  known.set(key, found);
  return found;
}

function contactOf(model: JourneyModel, read: Read): WalkContact {
  const touchpoint = touchpointOf(read);
  const { time, actor } = read.accepted.event;
  const stages = model.stages.flatMap(({ entry }, i) =>
    entry.touchpoints.includes(touchpoint) || entry.filters.some((filter) => matches(filter, read))
      ? [i]
      : [],
  );
  const exit = model.exits.findIndex((rule) => rule.touchpoints.includes(touchpoint));
  return { time, actor, stages, exit };
}

/** The journeys of everybody the product believes to see, with the true people behind each. */
export function walkAll(
  read: readonly Read[],
  identity: IdentityResult,
  model: JourneyModel,
  asOf: number,
): ReadonlyMap<string, { readonly people: ReadonlySet<number>; readonly stays: readonly Stay[] }> {
  const trails = new Map<string, Read[]>();
  for (const one of read) {
    const { source, time, bot } = one.accepted.event;
    if (source === '0' || bot) continue;
    const person = ownerAt(identity, source, time);
    const trail = trails.get(person);
    if (trail === undefined) trails.set(person, [one]);
    else trail.push(one);
  }
  return new Map(
    [...trails].map(([person, trail]) => {
      const ordered = [...trail].sort((a, b) => a.accepted.event.time - b.accepted.event.time);
      const people = new Set(ordered.map(({ delivery }) => delivery.person));
      const contacts = ordered.map((one) => contactOf(model, one));
      return [person, { people, stays: walkStages(model, contacts, asOf).stays }];
    }),
  );
}
