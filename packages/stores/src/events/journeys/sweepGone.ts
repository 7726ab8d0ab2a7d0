import type { SweepLimits } from '@viaggio/domain/ports/journeyStore';
import { type EventsDriver, localTable } from '../driver/types';

const SWEPT = ['journeys', 'stays'] as const;

/** Longest a sweep may take; the thread is as nice as those of exports. */
const SWEEP = 'max_execution_time = 3600, os_thread_priority = 15';

/**
 * A merge of two people leaves a row that says one of them is gone, and every report reads it. It can go once it stands
 * in one part with all that is older: a merge of the whole table, which takes the parts there are and so never a row
 * that is older than what it leaves out. What is written meanwhile is newer, and stays.
 */
export async function sweepGone(driver: EventsDriver, { least, share }: SweepLimits): Promise<string[]> {
  const swept: string[] = [];
  for (const table of SWEPT) {
    const [row] = await driver.query<{ gone: string; all: string }>(
      `SELECT sum(gone) AS gone, count() AS all FROM ${table}`,
      {},
      { rank: 'export' },
    );
    const gone = Number(row?.gone ?? 0);
    if (gone < least || gone < share * Number(row?.all ?? 0)) continue;
    await driver.command(
      `OPTIMIZE TABLE ${localTable(driver.capabilities, table)} FINAL CLEANUP SETTINGS ${SWEEP}`,
      {},
      { rank: 'export' },
    );
    swept.push(table);
  }
  return swept;
}
