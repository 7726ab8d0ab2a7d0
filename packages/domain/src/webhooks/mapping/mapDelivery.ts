import { atPath, holds, readFields, readValue, type Scope, textOf } from './readValue';
import type { MappingRule, WebhookMapping } from './types';

/** What somebody else's system sent, as it came. */
export interface Delivery {
  /** Out of `JSON.parse`. */
  readonly body: unknown;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface MappedItem {
  /** Place of the rule that made it. */
  readonly rule: number;
  /** An item as the collection API takes them; its `messageId` is the same for every delivery of the same thing. */
  readonly item: Readonly<Record<string, unknown>>;
}

export type Mapped =
  | {
      readonly kind: 'mapped';
      readonly items: readonly MappedItem[];
      /** Parts of the delivery that were left aside, as the mapping says. */
      readonly ignored: number;
      /** Parts that no rule is about. */
      readonly unmatched: number;
    }
  | { readonly kind: 'refused'; readonly code: 'not_a_list' | 'too_many_parts' | 'too_many_events' };

/** What mapping needs of its surroundings. */
export interface MapDeps {
  /** Begins every message id: no two webhooks meet in one. */
  readonly prefix: string;
  /** A short fixed digest of a text. */
  readonly digest: (text: string) => string;
  /** Digest of the body as it came: names a delivery whose events say no id of their own. */
  readonly bodyDigest: string;
}

/** HubSpot sends 100 at a time; nobody known sends more. */
const MOST_PARTS = 500;
const MOST_EVENTS = 1_000;
/** A message id has fewer than 100 characters. */
const LONGEST_KEY = 70;
/** As servers call themselves: the address that delivers is not the customer's. */
const LIBRARY = { name: 'viaggio-server', version: '1' };

/**
 * Turns a delivery into items for collection. Total: it never throws, runs nothing, and reads only what the delivery
 * itself holds. Whether an item can be accepted is collection's to say: what cannot waits among the rows to fix.
 */
export function mapDelivery(mapping: WebhookMapping, delivery: Delivery, deps: MapDeps): Mapped {
  const whole = scopeOf(delivery.body, delivery.headers);
  const parts = mapping.each === undefined ? [delivery.body] : atPath(mapping.each, whole);
  if (!Array.isArray(parts)) return { kind: 'refused', code: 'not_a_list' };
  if (parts.length > MOST_PARTS) return { kind: 'refused', code: 'too_many_parts' };
  const items: MappedItem[] = [];
  let ignored = 0;
  let unmatched = 0;
  for (const [index, part] of parts.entries()) {
    const scope = scopeOf(part, delivery.headers);
    if (mapping.ignore.some((condition) => holds(condition, scope))) {
      ignored += 1;
      continue;
    }
    const matching = [...mapping.rules.entries()].filter(([, rule]) =>
      rule.when.every((one) => holds(one, scope)),
    );
    if (matching.length === 0) unmatched += 1;
    for (const [place, rule] of matching) {
      items.push(...itemsOf(rule, place, scope, { ...deps, bodyDigest: `${deps.bodyDigest}-${index}` }));
    }
    if (items.length > MOST_EVENTS) return { kind: 'refused', code: 'too_many_events' };
  }
  return { kind: 'mapped', items, ignored, unmatched };
}

const scopeOf = (root: unknown, headers: Delivery['headers']): Scope => ({ root, here: root, headers });

function itemsOf(rule: MappingRule, place: number, scope: Scope, deps: MapDeps): MappedItem[] {
  if (rule.each === undefined) return [{ rule: place, item: itemOf(rule, scope, deps, `${place}`) }];
  const entries = atPath(rule.each, scope);
  if (!Array.isArray(entries)) return [];
  return entries
    .slice(0, MOST_EVENTS + 1)
    .map((here, n) => ({ rule: place, item: itemOf(rule, { ...scope, here }, deps, `${place}-${n}`) }));
}

function itemOf(rule: MappingRule, scope: Scope, deps: MapDeps, place: string): Record<string, unknown> {
  const external = Object.entries(readFields(rule.externalIds, scope)).map(([type, id]) => ({
    type,
    id,
    collection: 'users',
  }));
  const traits = readFields(rule.traits, scope);
  const hasTraits = Object.keys(traits).length > 0;
  const isTrack = rule.type === 'track';
  return {
    type: rule.type,
    messageId: messageIdOf(rule, scope, deps, place),
    ...optional('timestamp', rule.time, scope),
    ...(isTrack ? { event: textOf(foundBy(rule.event, scope)) } : {}),
    ...optional('userId', rule.userId, scope),
    ...optional('anonymousId', rule.anonymousId, scope),
    ...optional('groupId', rule.groupId, scope),
    ...(isTrack ? { properties: readFields(rule.properties, scope) } : { traits }),
    context: {
      library: LIBRARY,
      ...(isTrack && hasTraits ? { traits } : {}),
      ...(external.length > 0 ? { externalIds: external } : {}),
    },
  };
}

const foundBy = (rule: MappingRule['event'], scope: Scope): unknown =>
  rule === undefined ? undefined : readValue(rule, scope);

function optional(name: string, rule: MappingRule['event'], scope: Scope): Record<string, unknown> {
  const value = foundBy(rule, scope);
  return value === undefined || value === null || value === '' ? {} : { [name]: value };
}

/**
 * The same name and parts are the same event. Where a part is missing nothing can be told but that the same body is the
 * same delivery: an id made of what is left would take different events for one.
 */
function messageIdOf(rule: MappingRule, scope: Scope, deps: MapDeps, place: string): string {
  const parts = rule.id.map((one) => textOf(readValue(one, scope)));
  const isWhole = parts.length > 0 && parts.every((part) => part !== undefined && part !== '');
  const own = isWhole ? parts : [deps.bodyDigest, place];
  const all = [rule.type === 'track' ? textOf(foundBy(rule.event, scope)) : rule.type, ...own].map(String);
  const key = all.join('|');
  const isPlain =
    key.length <= LONGEST_KEY && key.split('|').length === all.length && /^[\x20-\x7e]+$/.test(key);
  return `${deps.prefix}${isPlain ? key : deps.digest(JSON.stringify(all))}`;
}
