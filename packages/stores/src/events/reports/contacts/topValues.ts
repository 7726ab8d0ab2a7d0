import { REST } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';

/** The values that most rows have; of those that equally many have, the lowest. `rows` have a column `told`. */
export async function topValues(
  driver: EventsDriver,
  rows: (bind: Binder) => string,
  top: number,
): Promise<number[]> {
  const bind = new Binder();
  const found = await driver.query<{ value: number }>(
    `SELECT toInt32(told) AS value FROM (${rows(bind)}) GROUP BY value
ORDER BY count() DESC, value LIMIT ${bind.add('UInt32', top)}`,
    bind.params,
  );
  return found.map(({ value }) => value);
}

/** The value of a row where it is one of these; REST for all the others. */
export const foldedSql = (top: readonly number[], bind: Binder): string =>
  `if(told IN ${bind.add('Array(Int32)', top)}, toInt32(told), toInt32(${REST}))`;
