import type { EventFilter } from '@viaggio/contract/common';

/** Whether a group has a condition. One without matches nothing: it is still being written. */
export function saysSomething(filter: EventFilter): boolean {
  const lists = [
    filter.events,
    filter.types,
    filter.channels,
    filter.actors,
    filter.referrers,
    filter.places,
    filter.urls,
  ];
  return (
    lists.some((list) => (list?.length ?? 0) > 0) || (filter.where ?? []).some((each) => each.property !== '')
  );
}
