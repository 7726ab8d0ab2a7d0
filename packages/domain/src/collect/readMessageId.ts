import type { Hasher } from '../shared/index';
import { type Json, jsonOf } from './json';
import { type Quarantined, quarantine } from './quarantine';
import { stableJson } from './stableJson';
import { storable } from './text';

/** Message ids are under this many UTF-16 units. */
const MESSAGE_ID_LIMIT = 100;

/**
 * The id by which a retry is known. A client that sends none but writes its own time gets one derived from the
 * content (`sentAt` apart, which each retry renews); one that sends neither, such as a pixel, gets a new one each time.
 */
export function readMessageId(
  item: Json,
  type: string,
  original: number | undefined,
  deps: { readonly hash: Hasher; readonly newMessageId: () => string },
): string | Quarantined {
  const said = item.messageId;
  if (typeof said === 'string' && said !== '') return checked(said);
  if (typeof said === 'number' && Number.isFinite(said)) return String(said);
  if (said !== undefined && said !== null && said !== '')
    return quarantine('message_id_invalid', 'messageId');
  if (original === undefined) return deps.newMessageId();
  return `content-${deps.hash('content', contentOf(item, type, original))}`;
}

function checked(said: string): string | Quarantined {
  if (said.length >= MESSAGE_ID_LIMIT) return quarantine('message_id_too_long', 'messageId');
  return storable(said);
}

function contentOf(item: Json, type: string, original: number): string {
  const context = jsonOf(item.context);
  return stableJson([
    type,
    original,
    [item.userId, item.anonymousId, item.groupId, item.previousId, item.mergeProperties],
    [item.event, item.name, item.category],
    item.properties,
    item.traits,
    [context.traits, context.externalIds ?? context.externalId, context.groupId],
  ]);
}
