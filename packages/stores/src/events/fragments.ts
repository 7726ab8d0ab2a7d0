import type { EventFilter, Touchpoint } from '@viaggio/domain/touchpoints';
import type { Binder } from './bind';
import { FilterSet } from './filterSet';
import { FLAG_BOT } from './log/appendBatch';

/** Calls that are contacts; identify, group, alias and merge say who somebody is. */
export const CONTACT_TYPES = "type IN ('track', 'page', 'screen')";

/** What counts as an interaction in the log: a contact of somebody known by an identifier, and not of a bot. */
export const INTERACTION = `${CONTACT_TYPES} AND source != 0 AND bitAnd(flags, ${FLAG_BOT}) = 0`;

/**
 * A filter over the event log as SQL, the only evaluator of filters there is: touchpoints, stage rules, live counts
 * and reports all come through here. A filter without any part matches nothing.
 */
export function filterSql(filter: EventFilter, bind: Binder): string {
  return anyFilterSql([filter], bind);
}

/** Any of the filters. */
export function anyFilterSql(filters: readonly EventFilter[], bind: Binder): string {
  const set = new FilterSet(bind);
  return set.complete(set.any(filters));
}

/** Number of the first touchpoint of the catalogue that matches; 0 when none does. */
export function touchpointSql(catalogue: readonly Touchpoint[], bind: Binder): string {
  if (catalogue.length === 0) return '0';
  const set = new FilterSet(bind);
  const branches = catalogue.map((touchpoint) => `${set.any(touchpoint.filters)}, ${touchpoint.number}`);
  return set.complete(`toUInt16(multiIf(${branches.join(', ')}, 0))`);
}
