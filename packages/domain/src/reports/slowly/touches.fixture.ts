import type { AttributionQuery } from '../../ports/reportStore';
import {
  attributeOf,
  inPeriod,
  matchesAnyOf,
  type TravelContact,
  type Traveller,
  travellersOf,
} from './traveller.fixture';

/** A conversion of the period with the contacts that may have led to it. */
export interface Conversion {
  readonly contact: TravelContact;
  readonly touches: readonly TravelContact[];
}

/** Conversions of the period. Touches: before it, after the conversion before, no longer ago than the lookback. */
export function conversionsOf(travellers: readonly Traveller[], query: AttributionQuery): Conversion[] {
  return travellersOf(travellers, query).flatMap(({ contacts }) => {
    const at = conversionsAt(contacts, query);
    return at.flatMap((index, i): Conversion[] => {
      const contact = contacts[index]!;
      if (!inPeriod(contact, query)) return [];
      const since = contacts.slice(i === 0 ? 0 : at[i - 1]! + 1, index);
      const isRecent = (it: TravelContact) =>
        query.lookback === null || contact.time - it.time <= query.lookback;
      return [{ contact, touches: since.filter((it) => isRecent(it) && isTouch(it, query)) }];
    });
  });
}

/** The touches of the period of each person without any conversion by asOf; only where there are. */
export function unconvertedOf(travellers: readonly Traveller[], query: AttributionQuery): TravelContact[][] {
  return travellersOf(travellers, query)
    .filter(({ contacts }) => conversionsAt(contacts, query).length === 0)
    .map(({ contacts }) => contacts.filter((it) => inPeriod(it, query) && isTouch(it, query)))
    .filter((touches) => touches.length > 0);
}

/** Indexes of the conversions, ascending, also of those before the period. */
function conversionsAt(contacts: readonly TravelContact[], query: AttributionQuery): number[] {
  return contacts.flatMap((it, i) => (matchesAnyOf(it, query.conversion) ? [i] : []));
}

/** A contact of no campaign, or of no source, is no touch where campaigns or sources share the credit. */
function isTouch(contact: TravelContact, { by }: AttributionQuery): boolean {
  return (by !== 'campaign' && by !== 'source') || attributeOf(contact, by) !== 0;
}
