import type { PeriodMeasures, Population } from '@viaggio/domain/ports/reportStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { travellers } from './contacts/travellers';

/** What a report's trust and money go by, in whole seconds: the columns made for reading everybody. */
export async function measurePeriod(driver: EventsDriver, query: Population): Promise<PeriodMeasures> {
  const bind = new Binder();
  const first = bind.add('UInt32', Math.floor(query.from / 1000));
  const past = bind.add('UInt32', Math.ceil(Math.min(query.end, query.asOf) / 1000));
  const [row] = await driver.query<{
    people: string;
    contacts: string;
    unmapped: string;
    typical: number;
    orders: string;
  }>(
    `SELECT countIf(n > 0) AS people, sum(n) AS contacts, sum(unknown) AS unmapped,
  quantileExactArray(0.5)(paid) AS typical, sum(length(paid)) AS orders
FROM (
  SELECT arrayCount(v -> v >= ${first} AND v < ${past}, s) AS n,
    arrayCount((v, k) -> v >= ${first} AND v < ${past} AND bitAnd(k, 65535) = 0, s, sp) AS unknown,
    arrayFilter((amount, v) -> amount > 0 AND v >= ${first} AND v < ${past}, money, money_s) AS paid
  ${travellers({ ...query, unit: 'person' }, bind, '1')})`,
    bind.params,
  );
  return {
    people: Number(row?.people ?? 0),
    contacts: Number(row?.contacts ?? 0),
    unmapped: Number(row?.unmapped ?? 0),
    typicalOrder: Number(row?.orders ?? 0) === 0 ? null : (row?.typical ?? null),
  };
}
