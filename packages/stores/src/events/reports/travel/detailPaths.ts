import { NOTHING, type PathDetails, type PathDetailsQuery, REST } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf } from '../contacts/travellers';
import { cutPaths } from './countPaths';
import { collapsed } from './countProcess';

interface Row {
  step: number;
  a: number;
  b: number;
  isLink: number;
  median: number;
  customers: string;
}

/** A step and a number in one, as names with a place of their own are looked up. */
const WIDTH = 65_536;

/**
 * Typical times and people of the links and nodes that are shown. A pass of its own, since no path is like another in
 * its times: paths that are shown the same cannot be counted once, as `countPaths` does.
 */
export async function detailPaths(driver: EventsDriver, query: PathDetailsQuery): Promise<PathDetails> {
  const bind = new Binder();
  const { steps, shown } = query;
  const isRight = query.endAt !== undefined && query.startAt === undefined;
  const keys = bind.add(
    'Array(UInt32)',
    shown.map(({ step, number }) => step * WIDTH + number),
  );
  const names = bind.add(
    'Array(Int32)',
    shown.map((place) => place.as),
  );
  const named = (step: string, label: string): string =>
    shown.length === 0
      ? `materialize(toInt32(${REST}))`
      : `transform(toUInt32(${step}) * ${WIDTH} + ${label}, ${keys}, ${names}, toInt32(${REST}))`;
  const cut = `SELECT person, path AS labels, xx AS x FROM (${cutPaths({ ...query, collapse: false }, bind)})`;
  const first = isRight ? `greatest(1, toInt64(length(labels)) - ${steps - 1})` : '1';
  const rows = await driver.query<Row>(
    `SELECT step, a, b, toUInt8(grouping(b) = 0) AS isLink, quantileExact(0.5)(toFloat64(took)) AS median, uniqExact(person) AS customers FROM (
  SELECT person, step, ${named('step', 'label')} AS a, if(next < 0, toInt32(${NOTHING}), ${named('step + 1', 'next')}) AS b, took FROM (
    SELECT person, arraySlice(labels, ${first}, ${steps}) AS shown, arrayMap(v -> toInt64(${momentOf('v')}), arraySlice(x, ${first}, ${steps})) AS moments,
      ${isRight ? `${steps} - toInt64(length(shown))` : '0'} AS empty
    FROM (${query.collapse ? collapsed(cut) : cut}))
  ARRAY JOIN arrayMap(j -> toUInt8(empty + j), arrayEnumerate(shown)) AS step, shown AS label,
    arrayPushBack(arrayMap(l -> toInt32(l), arrayPopFront(shown)), toInt32(${NOTHING})) AS next,
    arrayPushBack(arrayPopFront(arrayDifference(moments)), toInt64(0)) AS took)
GROUP BY GROUPING SETS ((step, a, b), (step, a))`,
    bind.params,
  );
  return {
    links: rows
      .filter(({ isLink, b }) => isLink === 1 && b !== NOTHING)
      .map(({ step, a, b, median, customers }) => ({
        step,
        from: a,
        to: b,
        median,
        customers: Number(customers),
      })),
    nodes: rows
      .filter(({ isLink }) => isLink === 0)
      .map(({ step, a, customers }) => ({ step, value: a, customers: Number(customers) })),
  };
}
