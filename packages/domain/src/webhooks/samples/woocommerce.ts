import type { SampleDelivery } from './types';

/** In the shape of woocommerce.github.io/woocommerce-rest-api-docs (Orders, Customers); nobody in it exists. */
const order = {
  id: 727,
  parent_id: 0,
  number: '727',
  status: 'processing',
  currency: 'EUR',
  date_created: '2026-03-22T17:28:02',
  date_created_gmt: '2026-03-22T16:28:02',
  date_modified: '2026-03-22T17:28:08',
  date_modified_gmt: '2026-03-22T16:28:08',
  date_paid: '2026-03-22T17:28:08',
  date_paid_gmt: '2026-03-22T16:28:08',
  date_completed_gmt: null,
  discount_total: '0.00',
  shipping_total: '6.50',
  total: '64.40',
  total_tax: '11.61',
  customer_id: 26,
  billing: {
    first_name: 'Davide',
    last_name: 'Serra',
    city: 'Cagliari',
    country: 'IT',
    email: 'Davide.Serra@example.it',
    phone: '+39 349 000 1122',
  },
  payment_method: 'bacs',
  payment_method_title: 'Bonifico bancario',
  line_items: [
    {
      id: 315,
      name: 'Caffettiera 3 tazze',
      product_id: 93,
      variation_id: 0,
      quantity: 1,
      subtotal: '57.90',
      total: '57.90',
      sku: 'CAF-3',
      price: 57.9,
    },
  ],
  coupon_lines: [],
  refunds: [],
};

const about = (topic: string) => ({
  'x-wc-webhook-topic': topic,
  'x-wc-webhook-resource': topic.split('.')[0]!,
  'x-wc-webhook-event': topic.split('.')[1]!,
  'x-wc-webhook-source': 'https://bottega.example/',
  'x-wc-webhook-id': '14',
});

export const woocommerceSamples: readonly SampleDelivery[] = [
  { headers: about('order.created'), body: order },
  {
    headers: about('order.updated'),
    body: {
      ...order,
      date_modified_gmt: '2026-03-28T09:00:00',
      refunds: [{ id: 811, reason: 'arrivata ammaccata', total: '-20.00' }],
    },
  },
  {
    headers: about('customer.created'),
    body: {
      id: 27,
      date_created_gmt: '2026-03-23T08:00:00',
      date_modified_gmt: '2026-03-23T08:00:00',
      email: 'lucia.ferri@example.it',
      first_name: 'Lucia',
      last_name: 'Ferri',
      role: 'customer',
      username: 'lucia.ferri',
      billing: { city: 'Lecce', country: 'IT', phone: '+39 340 555 0199' },
    },
  },
];
