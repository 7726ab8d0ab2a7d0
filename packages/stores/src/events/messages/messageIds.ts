import type { KnownMessage } from '@viaggio/domain/ports/eventLog';
import type { HashId } from '@viaggio/domain/shared';
import { uint32, uint64 } from '../driver/columns';
import type { Column } from '../driver/rowBinary';
import { type EventsDriver, idList } from '../driver/types';

/** The given message hashes that are known (a hash is keyed by its workspace): 5,000 look-ups take 66 ms among ten million. */
export async function findKnownMessages(
  driver: EventsDriver,
  hashes: readonly HashId[],
): Promise<Set<HashId>> {
  if (hashes.length === 0) return new Set();
  const rows = await driver.query<{ mh: string }>(
    'SELECT DISTINCT mh FROM message_ids WHERE mh IN {hashes:Array(UInt64)}',
    { hashes: idList(hashes) },
    { rank: 'flow' },
  );
  return new Set(rows.map((row) => row.mh));
}

const COLUMNS: readonly Column<KnownMessage>[] = [
  uint32('workspace', (message) => message.workspace),
  uint64('mh', (message) => message.messageHash),
  uint32('import', (message) => message.import),
];

export const rememberMessages = (driver: EventsDriver, messages: readonly KnownMessage[]): Promise<void> =>
  driver.insertRows('message_ids', COLUMNS, messages);

export async function* streamKnownMessages(driver: EventsDriver): AsyncIterable<HashId[]> {
  const blocks = driver.stream<[string]>('SELECT mh FROM message_ids', {}, { maxSeconds: 600 });
  for await (const rows of blocks) yield rows.map(([hash]) => hash);
}
