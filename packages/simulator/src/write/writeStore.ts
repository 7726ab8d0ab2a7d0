import type { Order, StoreVisit } from '../plan/index';
import { cardTraits } from './identityOf';
import type { Scribe } from './scribe';
import { orderProperties } from './wording';

/** A card handed out at the till is keyed in before the sale. Milliseconds. */
const KEYING = 90_000;

function issueCard(scribe: Scribe, { person, store, time }: StoreVisit): void {
  const { userId } = person;
  const traits = cardTraits(person, scribe.world.seed);
  scribe.bySystem('crm', time, {
    type: 'identify',
    touch: 'identity',
    actor: 'brand',
    channel: 'store',
    userId,
    traits,
  });
  const properties = { card: person.card, place: store, channel: 'loyalty' };
  scribe.bySystem('crm', time + 20_000, {
    type: 'track',
    event: 'Loyalty Card Issued',
    touch: 'loyalty',
    channel: 'store',
    userId,
    properties,
  });
}

function checkIn(scribe: Scribe, { person, store, time }: StoreVisit): void {
  const properties = { place: store, source: 'card_reader' };
  const fact = {
    type: 'track',
    event: 'Store Visited',
    touch: 'store',
    channel: 'store',
    properties,
  } as const;
  scribe.bySystem('crm', time, { ...fact, userId: person.userId });
}

function sell(scribe: Scribe, { person, card, time }: StoreVisit, order: Order): void {
  const properties = { ...orderProperties(order), receipt: order.id };
  const sale = {
    type: 'track',
    event: 'Order Completed',
    touch: 'order',
    channel: 'store',
    properties,
  } as const;
  if (card) scribe.bySystem('till', time + KEYING, sale, { card: person.card });
  else scribe.bySystem('till', time + KEYING, { ...sale, anonymousId: `receipt-${order.id}` });
}

/** A visit to a shop: seen when they check in, pay with the card, or at least leave a receipt behind. */
export function writeStore(scribe: Scribe, visit: StoreVisit): void {
  if (visit.joins) issueCard(scribe, visit);
  if (visit.order !== undefined) sell(scribe, visit, visit.order);
  else if (visit.checksIn) checkIn(scribe, visit);
}
