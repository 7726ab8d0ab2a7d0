import type { AttributionQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/**
 * One row for each conversion of the period, and where asked one for each who was touched in it and never converted:
 * `converted`, `worth`, `at` (time key of the conversion), and of the touches before it `units`, `channels` and
 * `times` (milliseconds), arrays of one length, in order; `told`, what the conversion is told apart by.
 *
 * Each journey is split after its conversions, so that a touch belongs to the first conversion after it alone.
 */
export function touchRows(query: AttributionQuery, bind: Binder): string {
  const set = new ContactSet(bind, query.workspace, { until: query.asOf });
  const isConversion = set.any(query.conversion);
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const from = bind.add('UInt64', timeKey(query.from));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const unit = ATTRIBUTE_COLUMNS[query.by];
  const told = query.breakdown ? ATTRIBUTE_COLUMNS[query.breakdown.by] : unit;
  const named =
    query.by === 'campaign' || query.by === 'source'
      ? `AND (${set.element(unit)} != 0 OR ${isConversion})`
      : '';
  const mask = set.map(`toUInt8(if(${set.element('t')} < ${known} ${named}, if(${isConversion}, 2, 1), 0))`);
  const picked = (array: string): string => `arrayFilter((v, k) -> k, ${array}, mask)`;
  const within =
    query.lookback === null
      ? '1'
      : `${momentOf('x')} + ${bind.add('UInt64', query.lookback)} >= ${momentOf('at')}`;
  const isTouch = `if(converted, j < length(part) AND ${within}, x >= ${from} AND x < ${end})`;
  const touch = (position: number): string => `arrayMap(r -> r.${position}, touches)`;
  return `WITH part[-1].4 = 2 AS converted, part[-1].1 AS at,
  arrayFilter((r, x, j) -> ${isTouch}, part, arrayMap(r -> r.1, part), arrayEnumerate(part)) AS touches
SELECT person, converted, at, part[-1].5 AS worth, part[-1].6 AS told, ${touch(2)} AS units, ${touch(3)} AS channels,
  arrayMap(r -> ${momentOf('r.1')}, touches) AS times
FROM (
  WITH ${mask} AS mask, ${picked('t')} AS x, arrayFilter(k -> k, mask) AS kinds
  SELECT person, has(mask, 2) AS ever, arrayReverseSplit(r -> r.4 = 2,
    arrayZip(x, ${picked(unit)}, ${picked('ch')}, kinds, ${picked('value')}, ${picked(told)})) AS parts
  ${travellers(query, bind, query.nulls ? '(has(mask, 2) OR has(mask, 1))' : 'has(mask, 2)')})
ARRAY JOIN parts AS part
WHERE if(converted, at >= ${from} AND at < ${end}, ${query.nulls ? 'NOT ever AND notEmpty(touches)' : '0'})`;
}
