import type { ErasureTarget } from '@viaggio/domain/privacy';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { ownedSql } from '../people/ownedSql';
import { LONG, mutate, settleMutations } from './mutate';

/** Bounds the length of a statement. */
const IDS_AT_ONCE = 50_000;

type Where = (bind: Binder) => string;

/**
 * Deletes rows, not masks of them. Known messages last, with the hashes the events still say: a copy that comes
 * meanwhile is turned away by its tombstone. Tables are spread by different keys, so no statement asks another table.
 */
export async function eraseTraces(
  driver: EventsDriver,
  workspace: number,
  target: ErasureTarget,
  refused: string | undefined,
): Promise<void> {
  const { people, whole, owned } = target;
  const remove = async (table: string, where: Where): Promise<void> => {
    const bind = new Binder();
    const condition = `workspace = ${bind.add('UInt32', workspace)} AND ${where(bind)}`;
    await mutate(driver, table, `DELETE WHERE ${condition}`, bind.params);
  };
  const ids = (bind: Binder, list: readonly string[]): string => bind.add('Array(UInt64)', idList(list));
  const sources = [...new Set([...whole, ...owned.map(({ source }) => source)])];
  const messages = await messagesOf(driver, workspace, owned);
  for (let from = 0; from < messages.length; from += IDS_AT_ONCE) {
    const some = messages.slice(from, from + IDS_AT_ONCE);
    await remove('signals', (bind) => `mh IN ${ids(bind, some)}`);
    await remove('message_ids', (bind) => `mh IN ${ids(bind, some)}`);
  }
  await remove('signals', (bind) => `(person IN ${ids(bind, people)} OR source IN ${ids(bind, whole)})`);
  for (const table of ['journeys', 'picked']) {
    await remove(table, (bind) => `person IN ${ids(bind, people)}`);
  }
  await remove('stays', (bind) => `(person IN ${ids(bind, people)} OR key IN ${ids(bind, people)})`);
  await remove('key_sources', (bind) => `source IN ${ids(bind, sources)}`);
  await remove(
    'owners',
    (bind) => `(source IN ${ids(bind, sources)} OR hasAny(people, ${ids(bind, people)}))`,
  );
  if (refused !== undefined) {
    await remove('quarantine', (bind) => `match(payload, ${bind.add('String', `(?i)${refused}`)})`);
  }
  if (owned.length > 0) await remove('events', (bind) => ownedSql(owned, bind));
  await settleMutations(driver);
}

async function messagesOf(
  driver: EventsDriver,
  workspace: number,
  owned: ErasureTarget['owned'],
): Promise<string[]> {
  if (owned.length === 0) return [];
  const bind = new Binder();
  const blocks = driver.stream<[mh: string]>(
    `SELECT DISTINCT mh FROM events WHERE workspace = ${bind.add('UInt32', workspace)} AND ${ownedSql(owned, bind)}`,
    bind.params,
    LONG,
  );
  const messages: string[] = [];
  for await (const rows of blocks) for (const [message] of rows) messages.push(message);
  return messages;
}
