import type { PeopleFilter, PeopleOrder, PeoplePage, PersonPosition } from '@viaggio/domain/ports/people';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { standingSql } from './standingSql';

/** What each order orders by. */
const KEYS: Readonly<Record<PeopleOrder, string>> = {
  recent: 'toFloat64(intDiv(t[-1], 2048))',
  contacts: 'toFloat64(length(t))',
  value: 'arraySum(value)',
};

/** Conditions on journeys; none where nobody is left out. */
export function filterSql(filter: PeopleFilter, workspace: number, bind: Binder): string[] {
  const parts: string[] = [];
  const has = (column: string, value: number): string => `has(${column}, ${bind.add('UInt16', value)})`;
  if (filter.people) parts.push(`person IN ${bind.add('Array(UInt64)', idList(filter.people))}`);
  if (filter.touchpoint !== undefined) parts.push(has('tp', filter.touchpoint));
  if (filter.channel !== undefined) parts.push(has('ch', filter.channel));
  if (filter.place !== undefined) parts.push(has('pl', filter.place));
  if (filter.within) parts.push(`hasAny(pl, ${bind.add('Array(UInt16)', filter.within)})`);
  if (filter.standing) {
    const { stage, state, ...rest } = filter.standing;
    const asked = { ...rest, state, stages: stage === undefined ? undefined : [stage] };
    parts.push(`person IN (${standingSql(asked, workspace, bind)})`);
  }
  return parts;
}

/** One page of people in an order. */
export async function listPeople(driver: EventsDriver, page: PeoplePage): Promise<PersonPosition[]> {
  const bind = new Binder();
  const key = KEYS[page.order];
  const parts = [
    `workspace = ${bind.add('UInt32', page.workspace)}`,
    ...filterSql(page.filter, page.workspace, bind),
  ];
  if (page.after) {
    const after = bind.add('Float64', page.after.key);
    parts.push(
      `(${key} < ${after} OR (${key} = ${after} AND person < ${bind.add('UInt64', page.after.person)}))`,
    );
  }
  return driver.query<PersonPosition>(
    `SELECT person, ${key} AS key FROM journeys FINAL WHERE ${parts.join(' AND ')}
     ORDER BY key DESC, person DESC LIMIT ${bind.add('UInt32', page.limit)}`,
    bind.params,
  );
}
