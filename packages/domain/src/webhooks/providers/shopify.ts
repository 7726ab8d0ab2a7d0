import type { MappingRule, ValueRule, WebhookMapping } from '../mapping/types';
import { among, first, header, is, number, text, there } from './parts';

/**
 * Shopify: orders, their cancellations, refunds and shipments, checkouts, customers. Payloads as documented at
 * shopify.dev/docs/api/webhooks (topics) and shopify.dev/docs/api/admin-rest/latest/resources/order.
 * Ids are read from `admin_graphql_api_id`, a text: as JSON numbers the longest would be rounded.
 */
const topic = header('x-shopify-topic');
const orderId = first('$.admin_graphql_api_id', '$.id');

const customer: Pick<MappingRule, 'externalIds' | 'traits'> = {
  externalIds: { shopify: first('$.customer.admin_graphql_api_id', text('$.customer.id')) },
  traits: {
    email: first('$.email', '$.contact_email', '$.customer.email'),
    phone: first('$.phone', '$.customer.phone', '$.billing_address.phone', '$.shipping_address.phone'),
    first_name: first('$.customer.first_name', '$.billing_address.first_name'),
    last_name: first('$.customer.last_name', '$.billing_address.last_name'),
  },
};
const nothing = { externalIds: {}, traits: {}, properties: {} } as const;

const products: ValueRule = {
  list: '$.line_items',
  each: {
    product_id: text('product_id'),
    variant_id: text('variant_id'),
    sku: 'sku',
    name: first('name', 'title'),
    brand: 'vendor',
    price: number('price'),
    quantity: number('quantity'),
  },
};

const sale: Readonly<Record<string, ValueRule>> = {
  order_id: text('$.id'),
  order_number: first('$.name', text('$.order_number')),
  total: number('$.total_price'),
  currency: '$.currency',
  tax: number('$.total_tax'),
  discount: number('$.total_discounts'),
  shipping: number('$.total_shipping_price_set.shop_money.amount'),
  coupon: '$.discount_codes[0].code',
  sales_channel: '$.source_name',
  products,
};

const order = (name: string, event: string, topics: readonly string[]): MappingRule => ({
  ...nothing,
  ...customer,
  name,
  when: [among(topic, ...topics)],
  type: 'track',
  event: is(event),
  id: [orderId],
  time: first('$.processed_at', '$.created_at'),
  properties: sale,
});

export const shopifyMapping: WebhookMapping = {
  version: 1,
  // Orders that a shopkeeper places to try the shop.
  ignore: [{ of: '$.test', in: [true] }],
  rules: [
    {
      ...order('Order placed over the counter', 'Order Completed', ['orders/create', 'orders/paid']),
      when: [among(topic, 'orders/create', 'orders/paid'), among('$.source_name', 'pos')],
      // Only here: `location_id` of an online order is where it is packed.
      properties: { ...sale, place: first(text('$.location_id'), is('pos')) },
    },
    {
      ...order('Order placed online', 'Order Completed', ['orders/create', 'orders/paid']),
      when: [among(topic, 'orders/create', 'orders/paid'), { of: '$.source_name', not: ['pos'] }],
    },
    {
      ...order('Order cancelled', 'Order Cancelled', ['orders/cancelled']),
      time: first('$.cancelled_at', '$.updated_at'),
      properties: {
        order_id: text('$.id'),
        order_total: number('$.total_price'),
        currency: '$.currency',
        reason: '$.cancel_reason',
      },
    },
    {
      ...order('Each refund of an order', 'Order Refunded', ['orders/updated', 'orders/cancelled']),
      each: 'refunds',
      id: [first('admin_graphql_api_id', 'id')],
      time: first('processed_at', 'created_at'),
      properties: {
        order_id: text('$.id'),
        refund_id: text('id'),
        total: number('transactions[kind=refund].amount'),
        currency: first('transactions[kind=refund].currency', '$.currency'),
        reason: 'note',
      },
    },
    {
      ...order('Each shipment of an order', 'Order Shipped', ['orders/updated', 'orders/fulfilled']),
      each: 'fulfillments',
      id: [first('admin_graphql_api_id', 'id')],
      time: 'created_at',
      properties: { order_id: text('$.id'), carrier: 'tracking_company', shipment_status: 'shipment_status' },
    },
    {
      ...order('Checkout begun', 'Checkout Started', ['checkouts/create']),
      id: [first('$.token', '$.id')],
      time: '$.created_at',
      properties: {
        checkout_id: text('$.token'),
        value: number('$.total_price'),
        currency: '$.currency',
        products,
      },
    },
    {
      ...nothing,
      ...customer,
      name: 'Who placed the order',
      when: [among(topic, 'orders/create'), there(customer.traits.email!)],
      type: 'identify',
      id: [is('order'), orderId],
      time: '$.created_at',
    },
    {
      ...nothing,
      name: 'Customer',
      when: [among(topic, 'customers/create', 'customers/update')],
      type: 'identify',
      id: [first('admin_graphql_api_id', 'id'), 'updated_at'],
      time: 'updated_at',
      externalIds: { shopify: first('admin_graphql_api_id', text('id')) },
      traits: {
        email: 'email',
        phone: first('phone', 'default_address.phone'),
        first_name: 'first_name',
        last_name: 'last_name',
        city: 'default_address.city',
        country: 'default_address.country_code',
        email_marketing_consent: 'email_marketing_consent.state',
      },
    },
  ],
};
