import { readDecimal } from '../values/readDecimal';
import type { AddedCells, AddedColumn } from './preset';

/** What order exports add. */
export const ORDER_ADDS: readonly AddedColumn[] = ['+event', '+time', '+amount', '+id'];

export type OrderState = 'paid' | 'open' | 'cancelled' | 'failed' | 'refunded';

/** The first that matches decides. A state we do not know is paid: shops have their own, for parcels mostly. */
const STATES: readonly (readonly [OrderState, RegExp])[] = [
  ['refunded', /refund|rimbors/],
  ['paid', /\((?:paid|pagato)\)|partially.paid/],
  ['failed', /\bfail|fallit|errore|\berror|declin|rifiutat/],
  ['cancelled', /cancel|annullat|\bvoid|expired|scadut/],
  ['open', /pending|await|in attesa|on.?hold|sospes|authori[sz]ed|draft|bozza|not paid|non pagat|unpaid/],
];

/** What the state of an order says, in Italian or English, of the money. */
export function orderState(said: string): OrderState {
  const plain = said.toLowerCase();
  return STATES.find(([, words]) => words.test(plain))?.[0] ?? 'paid';
}

export interface ExportedOrder {
  readonly state: OrderState;
  /** Unique among the orders of all shops of the tool; '' when the row has none. */
  readonly id: string;
  /** As the cells say. */
  readonly time: string;
  readonly cancelledAt: string;
  readonly amount: string;
  /** What went back; '' when the export does not say. */
  readonly refunded: string;
  /** Whether the row says whose it is. */
  readonly isKnown: boolean;
}

/**
 * The events of an exported order. Their ids are the order's and what happened to it, not the row's content: exported
 * again next month with another state, the order still counts once. An open order is a contact without money.
 */
export function orderEvents(order: ExportedOrder): AddedCells[] {
  const { state, time, amount } = order;
  const later = order.cancelledAt || time;
  // What we give back needs no customer: it would stand alone, without the order that waits to be fixed.
  if (!order.isKnown) return [event(order, 'Order Completed', time, amount)];
  if (isLess(amount)) return [event(order, 'Order Refunded', later, amount)];
  switch (state) {
    case 'open':
      return [event(order, 'Order Updated', time, '')];
    case 'failed':
      return [event(order, 'Payment Failed', time, '')];
    case 'cancelled':
      return [event(order, 'Order Cancelled', later, '')];
    case 'refunded':
      return [
        event(order, 'Order Completed', time, amount),
        event(order, 'Order Refunded', later, isMore(order.refunded) ? order.refunded : amount),
      ];
    case 'paid':
      return [
        event(order, 'Order Completed', time, amount),
        ...(isMore(order.refunded) ? [event(order, 'Order Refunded', later, order.refunded)] : []),
      ];
  }
}

function event({ id }: ExportedOrder, name: string, time: string, amount: string): AddedCells {
  const messageId = id === '' ? '' : `${id} ${name}`.slice(0, 99);
  return { '+event': name, '+time': time, '+amount': amount, '+id': messageId };
}

const numberOf = (text: string): number => {
  const number = readDecimal(text, '.');
  return Number.isNaN(number) ? readDecimal(text, ',') : number;
};
const isMore = (text: string): boolean => numberOf(text) > 0;
const isLess = (text: string): boolean => numberOf(text) < 0;
