import { EVENT_TYPES } from '../../events/index';

const TYPES: ReadonlySet<unknown> = new Set(EVENT_TYPES);
const OWN_KEYS = ['userId', 'anonymousId', 'messageId', 'context', 'originalTimestamp', 'sentAt'];

/**
 * Whether a JSON record is an event of the collection API already, as Segment, RudderStack and Viaggio export them:
 * it needs no mapping.
 */
export function isReadyEvent(record: object): boolean {
  return 'type' in record && TYPES.has(record.type) && OWN_KEYS.some((key) => Object.hasOwn(record, key));
}
