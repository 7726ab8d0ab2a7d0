import type { MappingRule, ValueRule, WebhookMapping } from '../mapping/types';
import { among, first, header, is, number, text, there } from './parts';

/**
 * WooCommerce: orders by their state, refunds, customers. Payloads are those of its REST API
 * (woocommerce.github.io/woocommerce-rest-api-docs, "Orders", "Customers", "Webhooks"). Amounts are decimal texts; the
 * `_gmt` times have no zone and are UTC, which is how a time without zone is read.
 */
const topic = header('x-wc-webhook-topic');
const orders = among(topic, 'order.created', 'order.updated', 'order.restored');

const buyer: Pick<MappingRule, 'externalIds' | 'traits'> = {
  // A guest has the number 0: no identifier.
  externalIds: {},
  traits: {
    email: { path: '$.billing.email', as: 'lower' },
    phone: '$.billing.phone',
    first_name: '$.billing.first_name',
    last_name: '$.billing.last_name',
    city: '$.billing.city',
    country: '$.billing.country',
  },
};

const sale: Readonly<Record<string, ValueRule>> = {
  order_id: text('$.id'),
  order_number: text('$.number'),
  total: number('$.total'),
  currency: '$.currency',
  tax: number('$.total_tax'),
  discount: number('$.discount_total'),
  shipping: number('$.shipping_total'),
  coupon: '$.coupon_lines[0].code',
  payment_method: first('$.payment_method_title', '$.payment_method'),
  products: {
    list: '$.line_items',
    each: {
      product_id: text('product_id'),
      variant_id: text('variation_id'),
      sku: 'sku',
      name: 'name',
      price: number('price'),
      quantity: number('quantity'),
    },
  },
};

const order = (name: string, event: string, states: readonly string[], time: ValueRule): MappingRule => ({
  ...buyer,
  name,
  when: [orders, among('$.status', ...states)],
  type: 'track',
  event: is(event),
  id: ['$.id'],
  time,
  properties: sale,
});

export const woocommerceMapping: WebhookMapping = {
  version: 1,
  ignore: [],
  rules: [
    order(
      'Order paid',
      'Order Completed',
      ['processing', 'completed'],
      first('$.date_paid_gmt', '$.date_created_gmt', '$.date_created'),
    ),
    {
      ...order(
        'Order cancelled',
        'Order Cancelled',
        ['cancelled'],
        first('$.date_modified_gmt', '$.date_modified'),
      ),
      properties: { order_id: text('$.id'), order_total: number('$.total'), currency: '$.currency' },
    },
    {
      ...order(
        'Payment failed',
        'Payment Failed',
        ['failed'],
        first('$.date_modified_gmt', '$.date_modified'),
      ),
      id: ['$.id', '$.date_modified_gmt'],
      properties: {
        order_id: text('$.id'),
        order_total: number('$.total'),
        currency: '$.currency',
        payment_method: first('$.payment_method_title', '$.payment_method'),
      },
    },
    {
      ...order(
        'Each refund of an order',
        'Order Refunded',
        [],
        first('$.date_modified_gmt', '$.date_modified'),
      ),
      when: [orders],
      each: 'refunds',
      id: ['id'],
      properties: {
        order_id: text('$.id'),
        refund_id: text('id'),
        total: number('total'),
        currency: '$.currency',
        reason: 'reason',
      },
    },
    {
      ...order(
        'Order delivered or closed',
        'Order Delivered',
        ['completed'],
        first('$.date_completed_gmt', '$.date_modified_gmt'),
      ),
      properties: { order_id: text('$.id') },
    },
    {
      ...buyer,
      name: 'Customer with an account who placed the order',
      when: [orders, { of: '$.customer_id', exists: true, not: [0] }, there('$.billing.email')],
      type: 'identify',
      id: [is('order'), '$.id'],
      time: first('$.date_created_gmt', '$.date_created'),
      externalIds: { woocommerce: text('$.customer_id') },
      properties: {},
    },
    {
      name: 'Customer',
      when: [among(topic, 'customer.created', 'customer.updated')],
      type: 'identify',
      id: ['id', 'date_modified_gmt'],
      time: first('date_modified_gmt', 'date_created_gmt'),
      externalIds: { woocommerce: text('id') },
      traits: {
        email: { path: 'email', as: 'lower' },
        phone: 'billing.phone',
        first_name: 'first_name',
        last_name: 'last_name',
        city: 'billing.city',
        country: 'billing.country',
      },
      properties: {},
    },
  ],
};
