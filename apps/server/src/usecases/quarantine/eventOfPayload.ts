import { rowProblem } from '@viaggio/domain/imports';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { MadeRow, RefusedRow } from '../imports/rowMaker';

/**
 * A refused event of a client, to be tried again. One that came to `/v1/track` and its like does not say its type:
 * what it holds does. One with neither an id nor a time gets an id of its row's, so that trying it twice stores it
 * once.
 */
export function eventOfPayload({ id, code, payload }: QuarantinedEvent): MadeRow | RefusedRow {
  const item = parse(payload);
  if (item === undefined) return { kind: 'refused', id, problem: rowProblem('row_not_json') };
  const typed = item.type === undefined && code !== 'type_missing' ? { ...item, type: typeOf(item) } : item;
  const known = [typed.messageId, typed.timestamp, typed.originalTimestamp].some(
    (said) => said !== undefined,
  );
  return {
    kind: 'made',
    id,
    item: known ? typed : { ...typed, messageId: `replay-${id}` },
    who: undefined,
    browser: undefined,
  };
}

function typeOf(item: Readonly<Record<string, unknown>>): string | undefined {
  if (item.event !== undefined) return 'track';
  if (item.previousId !== undefined) return 'alias';
  if (item.mergeProperties !== undefined) return 'merge';
  if (item.groupId !== undefined) return 'group';
  if (item.traits !== undefined) return 'identify';
  return item.properties === undefined && item.name === undefined ? undefined : 'page';
}

function parse(payload: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
