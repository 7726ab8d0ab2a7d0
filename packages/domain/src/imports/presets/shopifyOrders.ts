import { ORDER_ADDS, orderEvents, orderState } from './orderEvents';
import type { ImportPreset } from './preset';

/**
 * Orders of Shopify: Orders → Export. One row for each line of an order; what belongs to the whole order stands in the
 * first. The columns keep their English names in every language of the shop. `Id` is unique among all shops, `Name`
 * (#1001) is not. The day of a refund is not exported: it counts on the day the order was cancelled, else on its own.
 *
 * Columns: https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders
 */
export const shopifyOrders: ImportPreset = {
  id: 'shopify-orders',
  tool: 'Shopify',
  recognise: [['Name', 'Financial Status', 'Created at', 'Lineitem name', 'Lineitem quantity']],
  columns: {
    event: '+event',
    time: '+time',
    value: '+amount',
    messageId: '+id',
    channel: '+channel',
    place: '+place',
    email: 'Email',
    phone: '+phone',
    name: 'Billing Name',
    currency: 'Currency',
  },
  properties: { order_id: 'Name', products: '+products', coupon: 'Discount Code' },
  constants: {},
  leftOut: [
    'Created at',
    'Total',
    'Phone',
    'Location',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Lineitem compare at price',
    'Lineitem requires shipping',
    'Lineitem taxable',
    'Lineitem fulfillment status',
    'Lineitem discount',
    'Billing Street',
    'Billing Address1',
    'Billing Address2',
    'Billing Phone',
    'Shipping Name',
    'Shipping Street',
    'Shipping Address1',
    'Shipping Address2',
    'Shipping Phone',
    'Payment Reference',
    'Payment References',
    'Payment ID',
    'Id',
  ],
  isMoney: true,
  fold: {
    by: 'Name',
    lines: {
      name: 'Lineitem name',
      quantity: 'Lineitem quantity',
      price: 'Lineitem price',
      sku: 'Lineitem sku',
      vendor: 'Vendor',
    },
    numbers: ['quantity', 'price'],
  },
  rows: {
    adds: [...ORDER_ADDS, '+channel', '+place', '+phone'],
    of: ({ text }) => {
      const atTill = text('Source') === 'pos';
      const cancelledAt = text('Cancelled at');
      const paid = orderState(text('Financial Status'));
      const id = text('Id') || `${text('Name')} ${text('Created at')}`;
      const events = orderEvents({
        state: cancelledAt !== '' && paid === 'open' ? 'cancelled' : paid,
        id: `shopify ${id}`,
        time: text('Created at'),
        cancelledAt,
        amount: text('Total'),
        refunded: text('Refunded Amount'),
        isKnown: text('Email|Phone|Billing Phone') !== '',
      });
      const where = {
        '+channel': atTill ? 'store' : 'shop',
        '+place': atTill ? text('Location') : '',
        '+phone': text('Phone|Billing Phone'),
      };
      return events.map((event) => ({ ...event, ...where }));
    },
  },
};
