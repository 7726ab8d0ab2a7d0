import type { BookSpan } from '@viaggio/domain/ports/bookStore';
import type { Binder } from '../bind';

const TS = 'toUnixTimestamp64Milli(ts)';

/** Events of the days and the place. */
export function inSpan({ workspace, from, end, place }: Omit<BookSpan, 'timeZone'>, bind: Binder): string {
  const days = `${TS} >= ${bind.add('Int64', from)} AND ${TS} < ${bind.add('Int64', end)}`;
  const at = place === '' ? '' : ` AND place = ${bind.add('String', place)}`;
  return `workspace = ${bind.add('UInt32', workspace)} AND ${days}${at}`;
}
