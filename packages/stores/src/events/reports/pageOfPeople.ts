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
    total: Number(people[0]?.total ?? 0),
  };
}
