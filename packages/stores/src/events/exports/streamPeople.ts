import type { PeopleFilter, PersonSummary } from '@viaggio/domain/ports/people';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { HashId } from '@viaggio/domain/shared';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { filterSql } from '../people/listPeople';
import { timeKey, travellers } from '../reports/contacts/travellers';
import { EXPORT_LIMITS, IN_SMALL_BLOCKS } from './limits';

/** Somebody had a contact in the period. */
export const hadContact = ({ from, end }: Population, bind: Binder): string =>
  `arrayExists(x -> x >= ${bind.add('UInt64', timeKey(from))} AND x < ${bind.add('UInt64', timeKey(end))}, t)`;

type Row = [
  person: HashId,
  contacts: number,
  firstAt: number,
  lastAt: number,
  lastTouchpoint: number,
  lastChannel: number,
  revenue: number,
  orders: number,
];

export async function* streamPeople(
  driver: EventsDriver,
  query: Population,
  filter: PeopleFilter,
): AsyncIterable<PersonSummary[]> {
  const bind = new Binder();
  const conditions = [hadContact(query, bind), ...filterSql(filter, query.workspace, bind)];
  const blocks = driver.stream<Row>(
    `SELECT person, toFloat64(length(t)), toFloat64(intDiv(t[1], 2048)), toFloat64(intDiv(t[-1], 2048)), tp[-1], ch[-1],
       arraySum(value), toFloat64(arrayCount(v -> v > 0, value))
     ${travellers(query, bind, conditions.join(' AND '))} ORDER BY person ${IN_SMALL_BLOCKS}`,
    bind.params,
    EXPORT_LIMITS,
  );
  for await (const rows of blocks) yield rows.map(summaryOf);
}

const summaryOf = (row: Row): PersonSummary => ({
  person: row[0],
  contacts: row[1],
  firstAt: row[2],
  lastAt: row[3],
  lastTouchpoint: row[4],
  lastChannel: row[5],
  revenue: row[6],
  orders: row[7],
});

export async function membersAmong(
  driver: EventsDriver,
  query: Population,
  people: readonly HashId[],
): Promise<ReadonlySet<HashId>> {
  if (people.length === 0) return new Set();
  const bind = new Binder();
  const among = `person IN ${bind.add('Array(UInt64)', idList(people))}`;
  const rows = await driver.query<{ person: HashId }>(
    `SELECT person ${travellers(query, bind, among)}`,
    bind.params,
    { rank: 'export' },
  );
  return new Set(rows.map(({ person }) => person));
}
