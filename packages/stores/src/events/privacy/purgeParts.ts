import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@viaggio/domain/shared';
import { type EventsDriver, localTable } from '../driver/types';
import { WORKSPACE_TABLES } from '../tables';
import { mutate, settleMutations, systemTable } from './mutate';

/**
 * Parts that were replaced are normally kept for eight minutes, in case what replaced them is lost with the power. So
 * what replaces them is flushed while this runs, and then they go at once.
 */
const AT_ONCE = 'old_parts_lifetime = 0, min_compressed_bytes_to_fsync_after_merge = 1';
const AS_USUAL = 'old_parts_lifetime, min_compressed_bytes_to_fsync_after_merge';

const LONGEST_MS = 900_000;
const LOOK_EVERY_MS = 500;

/**
 * Removes from the disk what was deleted: rows that earlier deletions only hid, parts that were replaced or set aside,
 * and the texts of the changes themselves. Resolves when nothing of it is left.
 */
export async function purgeParts(driver: EventsDriver): Promise<void> {
  const local = (table: string): string => localTable(driver.capabilities, table);
  try {
    for (const table of WORKSPACE_TABLES) {
      await driver.command(`ALTER TABLE ${local(table)} MODIFY SETTING ${AT_ONCE}`);
    }
    for (const table of WORKSPACE_TABLES) await mutate(driver, table, 'APPLY DELETED MASK');
    await settleMutations(driver);
    // The last change is the one whose text stays.
    for (const table of WORKSPACE_TABLES) await mutate(driver, table, 'DELETE WHERE workspace = 0 AND 1 = 0');
    await settleMutations(driver);
    await dropDetached(driver, local);
    await waitUntilGone(driver);
  } finally {
    for (const table of WORKSPACE_TABLES) {
      await driver.command(`ALTER TABLE ${local(table)} RESET SETTING ${AS_USUAL}`);
    }
  }
}

/** Parts the engine set aside at some start: broken, or left over. Names are of every server, tables local to each. */
async function dropDetached(driver: EventsDriver, local: (table: string) => string): Promise<void> {
  const parts = await driver.query<{ table: string; name: string }>(
    `SELECT DISTINCT table, name FROM ${systemTable(driver, 'detached_parts')} WHERE database = currentDatabase()`,
  );
  const known = new Set(WORKSPACE_TABLES.map(local));
  for (const { table, name } of parts) {
    if (!known.has(table)) continue;
    await driver
      .command(`ALTER TABLE ${table} DROP DETACHED PART {name:String} SETTINGS allow_drop_detached = 1`, {
        name,
      })
      // On a cluster it lies on one of the servers.
      .catch(() => undefined);
  }
}

/**
 * The engine looks for parts to remove after a pause that grows to minutes: being told that it may, which it may all
 * along, makes it look at once. Servers that do not know the statement look later.
 * @throws AppError `erasure_stuck`
 */
async function waitUntilGone(driver: EventsDriver): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const left = await driver.query<{ table: string }>(
      `SELECT DISTINCT table FROM ${systemTable(driver, 'parts')}
       WHERE database = currentDatabase() AND active = 0
       UNION DISTINCT
       SELECT DISTINCT table FROM ${systemTable(driver, 'mutations')}
       WHERE database = currentDatabase() AND position(command, 'match(') > 0`,
    );
    if (left.length === 0) return;
    if (performance.now() > deadline) {
      throw new AppError('erasure_stuck', 'The events store keeps parts that were replaced: try again.', {
        status: 500,
      });
    }
    for (const { table } of left) {
      await driver.command(`SYSTEM START CLEANUP ${table}`).catch(() => undefined);
    }
    await sleep(LOOK_EVERY_MS);
  }
}
