import type { ReportPeople } from '@viaggio/domain/ports/reportStore';
import type { EventsDriver, QueryParams } from '../driver/types';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** One row for each person of a list with (person, at), the latest first. */
export async function pageOfPeople(
  driver: EventsDriver,
  rows: string,
  params: QueryParams,
  { offset, limit }: Page,
): Promise<ReportPeople> {
  const people = await driver.query<{ person: string; at: string; total: string }>(
    `SELECT person, max(at) AS at, count() OVER () AS total FROM (${rows}) GROUP BY person
     ORDER BY at DESC, person LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
    { ...params, limit, offset },
  );
  return {
    people: people.map((row) => ({ person: row.person, at: Number(row.at) })),
    total: people[0] ? Number(people[0].total) : offset === 0 ? 0 : await countPeople(driver, rows, params),
  };
}

/** A page beyond the last has no row that could say how many there are. */
async function countPeople(driver: EventsDriver, rows: string, params: QueryParams): Promise<number> {
  const [row] = await driver.query<{ total: string }>(
    `SELECT uniqExact(person) AS total FROM (${rows})`,
    params,
  );
  return Number(row?.total ?? 0);
}
