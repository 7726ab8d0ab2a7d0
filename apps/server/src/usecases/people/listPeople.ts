import type { PeopleDeps, Scope } from './deps';
import { describeRows, type PersonRow } from './describeRows';
import { knownAmong } from './knownAmong';
import type { IdPage, ListRequest, PeopleQuery } from './listRequest';
import { pageByName } from './pageByName';
import { pageInOrder } from './pageInOrder';
import { pageOfSearch } from './pageOfSearch';
import { resolveFilter } from './resolveFilter';

export interface PeoplePageAnswer {
  readonly items: readonly PersonRow[];
  readonly next: string | null;
  readonly total: number | null;
}

/**
 * Customers and contacts, page by page: those a search finds, or everybody who ever had a contact, in an order.
 * Pages put together are the whole list, whatever their size, as long as nothing changes meanwhile.
 */
export async function listPeople(
  deps: PeopleDeps,
  scope: Scope,
  query: PeopleQuery,
): Promise<PeoplePageAnswer> {
  const { workspace } = scope;
  const filter = await resolveFilter(deps, scope, query);
  if (filter === undefined) return { items: [], next: null, total: 0 };
  const request: ListRequest = {
    workspace,
    filter,
    filtered: Object.keys(filter).length > 0,
    keep: keeperOf(deps, workspace, query.known),
    query,
  };
  const { people, next, total } = await pageOf(deps, request);
  return { items: await describeRows(deps, workspace, people), next, total };
}

function pageOf(deps: PeopleDeps, request: ListRequest): Promise<IdPage> {
  if (request.query.search?.trim()) return pageOfSearch(deps, request, request.query.search.trim());
  return request.query.sort === 'name'
    ? pageByName(deps, request)
    : pageInOrder(deps, request, request.query.sort);
}

function keeperOf(deps: PeopleDeps, workspace: number, wanted: boolean | undefined): ListRequest['keep'] {
  return async (people) => {
    if (wanted === undefined) return new Set(people);
    const known = await knownAmong(deps, workspace, people);
    return new Set(people.filter((person) => known.has(person) === wanted));
  };
}
