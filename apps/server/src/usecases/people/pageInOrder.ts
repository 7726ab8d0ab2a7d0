import type { PeopleOrder, PersonPosition } from '@viaggio/domain/ports/people';
import { isId, readCursor, writeCursor } from './cursor';
import type { PeopleDeps } from './deps';
import type { IdPage, ListRequest } from './listRequest';

/** Where journeys cannot decide, more people than asked for are looked at: at first some, then many at a time. */
const GROWTH = 8;
const MOST_AT_A_TIME = 20_000;
/** A page that would have to look at more people than this comes with fewer, and says where to go on. */
const MOST_LOOKED_AT = 60_000;

export const positionCursor = (sort: string, { key, person }: PersonPosition): string =>
  writeCursor([sort, key, person]);

export function readPosition(sort: string, cursor: string): PersonPosition {
  return readCursor(cursor, ([order, key, person]) =>
    order === sort && typeof key === 'number' && isId(person) ? { key, person } : undefined,
  );
}

/** Everybody with a contact, by a figure of their journey, the highest first. */
export async function pageInOrder(
  deps: Pick<PeopleDeps, 'people'>,
  request: ListRequest,
  order: PeopleOrder,
): Promise<IdPage> {
  const { cursor, limit } = request.query;
  const start = cursor === undefined ? undefined : readPosition(order, cursor);
  const { found, last } = await collect(deps, request, order, start, limit);
  const page = found.slice(0, limit);
  const lastShown = found.length > limit ? page.at(-1) : last;
  return {
    people: page.map(({ person }) => person),
    next: lastShown ? positionCursor(order, lastShown) : null,
    total: start === undefined && !lastShown ? page.length : null,
  };
}

/** One more than `limit` of those who are kept; `last`: where looking stopped although there may be more. */
export async function collect(
  { people }: Pick<PeopleDeps, 'people'>,
  { workspace, filter, keep }: ListRequest,
  order: PeopleOrder,
  start: PersonPosition | undefined,
  limit: number,
): Promise<{ found: PersonPosition[]; last: PersonPosition | undefined }> {
  const found: PersonPosition[] = [];
  let after = start;
  let size = limit + 1;
  for (let looked = 0; looked < MOST_LOOKED_AT; size = Math.min(size * GROWTH, MOST_AT_A_TIME)) {
    const positions = await people.list({ workspace, order, filter, after, limit: size });
    const kept = await keep(positions.map(({ person }) => person));
    found.push(...positions.filter(({ person }) => kept.has(person)));
    if (found.length > limit) return { found: found.slice(0, limit + 1), last: undefined };
    if (positions.length < size) return { found, last: undefined };
    after = positions.at(-1);
    looked += positions.length;
  }
  return { found, last: after };
}
