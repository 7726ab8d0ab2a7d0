import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@viaggio/domain/shared';
import { type EventsDriver, localTable, type QueryParams } from '../driver/types';

/** Seconds a pass over the whole log may take. */
export const LONG = { maxSeconds: 600 };

/** A table of the engine's own, of every server. */
export const systemTable = ({ capabilities }: EventsDriver, table: string): string =>
  capabilities.cluster === ''
    ? `system.${table}`
    : `clusterAllReplicas('${capabilities.cluster}', system.${table})`;

/** Begins to change rows of a table on every server; `settleMutations` waits for it. */
export const mutate = (
  driver: EventsDriver,
  table: string,
  change: string,
  params: QueryParams = {},
): Promise<void> =>
  driver.command(
    `ALTER TABLE ${localTable(driver.capabilities, table)} ${change} SETTINGS mutations_sync = 0`,
    params,
    { rank: 'export' },
  );

/** A pass over a hundred million rows takes minutes. */
const LONGEST_MS = 3_600_000;
const LOOK_EVERY_MS = 100;

/** Waits until no change of rows is under way. @throws AppError `erasure_stuck` */
export async function settleMutations(driver: EventsDriver): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const [row] = await driver.query<{ open: string; reason: string }>(
      `SELECT count() AS open, max(latest_fail_reason) AS reason FROM ${systemTable(driver, 'mutations')}
       WHERE database = currentDatabase() AND is_done = 0`,
    );
    if (Number(row?.open ?? 0) === 0) return;
    if (row?.reason || performance.now() > deadline) {
      throw new AppError(
        'erasure_stuck',
        `The events store cannot remove rows: ${row?.reason || 'too slow'}`,
        {
          status: 500,
        },
      );
    }
    await sleep(LOOK_EVERY_MS);
  }
}
