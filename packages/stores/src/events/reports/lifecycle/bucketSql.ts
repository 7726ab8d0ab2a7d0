import type { Binder } from '../../bind';
import { momentOf } from '../contacts/travellers';

/** Index (from 0) of the last start at or before a time key; −1 before the first. `starts`: milliseconds, ascending. */
export function bucketSql(key: string, starts: readonly number[], bind: Binder): string {
  const bounds = bind.add('Array(UInt64)', [0, ...starts]);
  const numbers = bind.add(
    'Array(Int32)',
    [0, ...starts].map((_, i) => i - 1),
  );
  return `transform(roundDown(${momentOf(key)}, ${bounds}), ${bounds}, ${numbers}, toInt32(-1))`;
}
