import type { PeopleSearch } from '../../app/searches';

/** Whether the list shows less than everybody; the order leaves nobody out. */
export function isFiltered({ sort: _, ...filters }: PeopleSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
