import type { StoreVisit } from '../plan/index';
import { cardTraits } from './identityOf';
import type { Scribe } from './scribe';
import { orderProperties } from './wording';

/** A visit to a shop: seen when they check in, pay with the card, or at least leave a receipt behind. */
export function writeStore(scribe: Scribe, visit: StoreVisit): void {
  const { person, store, order, time } = visit;
  /** A card handed out at the till is keyed in before the sale. */
  const soldAt = time + 90_000;
  if (visit.joins) {
    const joined = { userId: person.userId, channel: 'store', actor: 'brand' } as const;
    scribe.bySystem('crm', time, {
      ...joined,
      type: 'identify',
      touch: 'identity',
      traits: cardTraits(person, scribe.world.seed),
    });
    const issued = {
      event: 'Loyalty Card Issued',
      properties: { card: person.card, place: store, channel: 'loyalty' },
    };
    scribe.bySystem('crm', time + 20_000, {
      ...joined,
      ...issued,
      type: 'track',
      touch: 'loyalty',
      actor: 'customer',
    });
  }
  if (visit.checksIn && order === undefined) {
    const properties = { place: store, source: 'card_reader' };
    scribe.bySystem('crm', time, {
      type: 'track',
      event: 'Store Visited',
      touch: 'store',
      channel: 'store',
      userId: person.userId,
      properties,
    });
  }
  if (order === undefined) return;
  const sale = {
    type: 'track',
    event: 'Order Completed',
    touch: 'order',
    channel: 'store',
    properties: { ...orderProperties(order), receipt: order.id },
  } as const;
  if (visit.card) scribe.bySystem('till', soldAt, sale, { card: person.card });
  else scribe.bySystem('till', soldAt, { ...sale, anonymousId: `receipt-${order.id}` });
}
