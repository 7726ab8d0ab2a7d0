import type { VariantCounts, VariantsQuery } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { quantilesOf } from '../contacts/summedMap';
import { momentOf } from '../contacts/travellers';
import { travelRows } from './travelRows';

interface VariantRow {
  path: number[];
  people: string;
  converted: string;
  time: number[];
  variants: string;
  paths: string;
}

/** Whole journeys or visits, with `path`, their time keys `x`, and marks where the outcome happened. */
export const variantRows = (query: VariantsQuery, bind: Binder): string =>
  `SELECT person, ${query.collapse ? 'arrayCompact(labels)' : 'labels'} AS path, x, marks
FROM (${travelRows(query, bind, query.outcome ? [query.outcome] : [])})`;

/** Whole paths, the most common first; of those that are equally common, the one with the lower numbers. */
export async function countVariants(driver: EventsDriver, query: VariantsQuery): Promise<VariantCounts> {
  const bind = new Binder();
  const found = await driver.query<VariantRow>(
    `SELECT path, people, converted, time, count() OVER () AS variants, sum(people) OVER () AS paths FROM (
  SELECT path, count() AS people, countIf(arrayExists(m -> m != 0, marks)) AS converted,
    quantilesExact(0.5, 0.9)(toFloat64(${momentOf('x[-1]')} - ${momentOf('x[1]')})) AS time
  FROM (${variantRows(query, bind)}) GROUP BY path)
ORDER BY people DESC, path LIMIT ${bind.add('UInt32', query.limit)}`,
    bind.params,
  );
  return {
    variants: found.map(({ path, people, converted, time }) => ({
      path,
      people: Number(people),
      converted: Number(converted),
      time: quantilesOf(time) ?? { p50: 0, p90: 0 },
    })),
    total: Number(found[0]?.variants ?? 0),
    paths: Number(found[0]?.paths ?? 0),
  };
}
