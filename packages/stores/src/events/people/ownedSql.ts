import { FOR_EVER, type OwnedSource, SINCE_EVER } from '@viaggio/domain/ports/people';
import type { Binder } from '../bind';
import { idList } from '../driver/types';

/** Event time in milliseconds. */
export const TIME = 'toUnixTimestamp64Milli(ts)';

/**
 * Rows of the log that belong to somebody: of most sources all of them, of shared ones those of certain times. The
 * list of sources stands apart, since the log is sorted by source and only such a condition reads few rows.
 */
export function ownedSql(owned: readonly OwnedSource[], bind: Binder): string {
  const all = [...new Set(owned.map(({ source }) => source))];
  const inAll = `source IN ${bind.add('Array(UInt64)', idList(all))}`;
  const partial = owned.filter(({ from, until }) => from !== SINCE_EVER || until !== FOR_EVER);
  if (partial.length === 0) return inAll;
  const whole = owned.filter((one) => !partial.includes(one)).map(({ source }) => source);
  const inWhole = `source IN ${bind.add('Array(UInt64)', idList(whole))}`;
  return `${inAll} AND (${inWhole} OR ${spellSql(partial, bind)})`;
}

function spellSql(partial: readonly OwnedSource[], bind: Binder): string {
  const sources = bind.add('Array(UInt64)', idList(partial.map(({ source }) => source)));
  const froms = bind.add(
    'Array(Int64)',
    partial.map(({ from }) => from),
  );
  const untils = bind.add(
    'Array(Int64)',
    partial.map(({ until }) => until),
  );
  return `arrayExists((s, f, u) -> s = source AND ${TIME} >= f AND ${TIME} < u, ${sources}, ${froms}, ${untils})`;
}
