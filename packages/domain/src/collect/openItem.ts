import { ACTORS, type Actor, EVENT_TYPES, type EventType } from '../events/index';
import { findMeaning } from './eventMeanings';
import { isJson, type Json, mergeContexts, objectOf } from './json';
import { measureItem } from './measureItem';
import { type Quarantined, quarantine } from './quarantine';
import { storable } from './text';
import type { EventMeaning, Ignored, ItemRequest } from './types';

/** Longest event name, in characters (code points). */
const MAX_NAME = 200;

/** An item whose shape is sound: from here on nothing about it can surprise. */
export interface Opened {
  readonly kind: 'opened';
  readonly item: Json;
  readonly type: EventType;
  readonly name: string;
  readonly meaning: EventMeaning;
  readonly actor: Actor;
  /** The item's context over its batch's. */
  readonly context: Json;
  readonly properties: Json;
  readonly traits: Json;
  /** Some key of it must not reach the stores. */
  readonly dangerous: boolean;
}

const IGNORED: Ignored = { kind: 'ignored' };
const PLAIN: EventMeaning = {
  actor: 'customer',
  channel: '',
  shop: false,
  money: undefined,
  nameless: false,
  signal: false,
};
/** Calls that record who somebody is are our record-keeping: a nightly upload of them keeps no journey awake. */
const RECORD: EventMeaning = { ...PLAIN, actor: 'brand' };
const UNTRACKED: Readonly<
  Record<Exclude<EventType, 'track'>, readonly [name: string, meaning: EventMeaning]>
> = {
  page: ['Page Viewed', PLAIN],
  screen: ['Screen Viewed', PLAIN],
  identify: ['Identify', RECORD],
  group: ['Group', RECORD],
  alias: ['Alias', RECORD],
  merge: ['Merge', RECORD],
};

/** Checks the shape of an item and tells what it is. */
export function openItem(item: unknown, request: ItemRequest): Opened | Quarantined | Ignored {
  if (!isJson(item)) return quarantine('not_an_object');
  if (isUnwanted(item.integrations ?? request.batchIntegrations)) return IGNORED;
  const measured = measureItem(item);
  if (measured !== 'fine' && measured !== 'dangerous') return quarantine(measured);
  const type = readType(item.type, request.type);
  if (typeof type !== 'string') return type;
  const own = objectOf(item.context);
  const batch = objectOf(request.batchContext);
  if (own === undefined || batch === undefined) return quarantine('context_invalid', 'context');
  const properties = objectOf(item.properties);
  if (properties === undefined) return quarantine('properties_invalid', 'properties');
  const traits = objectOf(item.traits);
  if (traits === undefined) return quarantine('traits_invalid', 'traits');
  const name = type === 'track' ? readName(item.event) : UNTRACKED[type][0];
  if (typeof name !== 'string') return name;
  const meaning = type === 'track' ? findMeaning(name) : UNTRACKED[type][1];
  const context = mergeContexts(own, batch);
  const actor = actorOf(properties.actor) ?? actorOf(context.actor) ?? meaning.actor;
  const dangerous = measured === 'dangerous';
  return { kind: 'opened', item, type, name, meaning, actor, context, properties, traits, dangerous };
}

/** Only a word about Viaggio itself counts: `All: false` is about the destinations behind a collector. */
function isUnwanted(integrations: unknown): boolean {
  return isJson(integrations) && integrations.Viaggio === false;
}

const TYPES: ReadonlySet<string> = new Set(EVENT_TYPES);

function readType(said: unknown, ofPath: EventType | undefined): EventType | Quarantined {
  if (said === undefined || said === null || said === '') return ofPath ?? quarantine('type_missing', 'type');
  if (typeof said !== 'string') return quarantine('type_unknown', 'type');
  if (TYPES.has(said)) return said as EventType;
  const plain = said.length > 20 ? '' : said.trim().toLowerCase();
  return TYPES.has(plain) ? (plain as EventType) : quarantine('type_unknown', 'type');
}

function readName(said: unknown): string | Quarantined {
  if (said === undefined || said === null) return quarantine('event_name_missing', 'event');
  if (typeof said !== 'string') return quarantine('event_name_invalid', 'event');
  const name = storable(said.trim());
  if (name === '') return quarantine('event_name_missing', 'event');
  const isLong = name.length > MAX_NAME && (name.length > 2 * MAX_NAME || [...name].length > MAX_NAME);
  return isLong ? quarantine('event_name_too_long', 'event') : name;
}

function actorOf(said: unknown): Actor | undefined {
  return said === undefined ? undefined : ACTORS.find((actor) => actor === said);
}
