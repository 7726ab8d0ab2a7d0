import type { PeopleFilter, PeopleOrder, PersonState } from '@viaggio/domain/ports/people';
import type { HashId } from '@viaggio/domain/shared';

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
