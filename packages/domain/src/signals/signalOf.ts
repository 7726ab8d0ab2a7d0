import type { AcceptedEvent } from '../events/index';
import { NOBODY } from '../shared/index';
import { plainName } from './plainName';
import { type Reading, readExpression } from './readExpression';
import type { Properties } from './readProperty';
import type { Expression, Signal } from './signal';
import { signalKindOf } from './signalKinds';

/** What of an event says whether and what it expresses. */
export type SignalEvent = Pick<
  AcceptedEvent,
  | 'type'
  | 'actor'
  | 'name'
  | 'properties'
  | 'context'
  | 'messageHash'
  | 'source'
  | 'time'
  | 'channel'
  | 'place'
>;

/**
 * The signal of an accepted event; undefined for events that express nothing, for what we ourselves wrote
 * (`actor: brand`), and for marks outside their scale.
 */
export function signalOf(event: SignalEvent): Signal | undefined {
  const reading = readSignal(event);
  return reading?.kind === 'expression' ? bindSignal(event, reading.expression) : undefined;
}

/** The signal of an event out of what was read of it. */
export function bindSignal(event: SignalEvent, expression: Expression): Signal {
  return {
    messageHash: event.messageHash,
    source: event.source,
    time: event.time,
    name: event.name,
    ...expression,
    provenance: 'said',
    channel: event.channel,
    place: event.place,
    respondentKnown: event.source !== NOBODY,
  };
}

/** What an event expresses, or why its mark cannot be taken. Reads the stored JSON, so replays see the same. */
export function readSignal(event: Omit<SignalEvent, 'messageHash' | 'source' | 'time'>): Reading | undefined {
  if (event.type !== 'track' || event.actor === 'brand') return undefined;
  const key = plainName(event.name);
  const kind = signalKindOf(key);
  if (kind === undefined) return undefined;
  const locale = parse(event.context).locale;
  return readExpression(kind, key, parse(event.properties), typeof locale === 'string' ? locale : '');
}

/** JSON text of an object; anything else, and what is no JSON, is an object without properties. */
function parse(json: string): Properties {
  if (json === '' || json === '{}') return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : {};
  } catch {
    return {};
  }
}
