import type { PeopleFilter, PeopleOrder, PersonState } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';
import type { PeopleDeps, Scope } from './deps';
import { describeRows, type PersonRow } from './describeRows';
import { knownAmong } from './knownAmong';
import { pageByName } from './pageByName';
import { pageInOrder } from './pageInOrder';
import { pageOfSearch } from './pageOfSearch';
import { resolveFilter } from './resolveFilter';

export interface PeopleQuery {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
  readonly state?: PersonState | undefined;
  readonly touchpoint?: string | undefined;
  readonly channel?: string | undefined;
  readonly place?: string | undefined;
  readonly known?: boolean | undefined;
  readonly sort: PeopleOrder | 'name';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface PeoplePageAnswer {
  readonly items: readonly PersonRow[];
  readonly next: string | null;
  readonly total: number | null;
}

/** Ids of one page. `total` is null where counting would take long. */
export interface IdPage {
  readonly people: readonly HashId[];
  readonly next: string | null;
  readonly total: number | null;
}

/** What every way of listing people is given. */
export interface ListRequest {
  readonly workspace: number;
  readonly filter: PeopleFilter;
  /** Whether anybody at all is left out by the filter. */
  readonly filtered: boolean;
  /** Of these people, those that the list is about; what journeys cannot say. */
  readonly keep: (people: readonly HashId[]) => Promise<ReadonlySet<HashId>>;
  readonly query: PeopleQuery;
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
