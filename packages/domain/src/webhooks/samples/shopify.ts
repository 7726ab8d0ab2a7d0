import type { SampleDelivery } from './types';

/** In the shape of shopify.dev/docs/api/admin-rest/latest/resources/order and …/customer; nobody in it exists. */
const customer = {
  id: 7_306_120_003,
  admin_graphql_api_id: 'gid://shopify/Customer/7306120003',
  email: 'marta.bellini@example.it',
  created_at: '2026-01-12T09:10:00+01:00',
  updated_at: '2026-03-02T10:15:04+01:00',
  first_name: 'Marta',
  last_name: 'Bellini',
  state: 'enabled',
  orders_count: 3,
  total_spent: '214.60',
  phone: '+393471234567',
  tags: '',
  email_marketing_consent: { state: 'subscribed', opt_in_level: 'single_opt_in', consent_updated_at: null },
  default_address: { city: 'Torino', country_code: 'IT', phone: '+393471234567', default: true },
};

const order = {
  id: 5_612_345_678_901,
  admin_graphql_api_id: 'gid://shopify/Order/5612345678901',
  test: false,
  name: '#1042',
  order_number: 1042,
  email: 'marta.bellini@example.it',
  contact_email: 'marta.bellini@example.it',
  phone: null,
  created_at: '2026-03-02T10:15:00+01:00',
  processed_at: '2026-03-02T10:14:58+01:00',
  updated_at: '2026-03-02T10:15:03+01:00',
  cancelled_at: null,
  cancel_reason: null,
  currency: 'EUR',
  financial_status: 'paid',
  fulfillment_status: null,
  source_name: 'web',
  location_id: null,
  total_price: '89.90',
  current_total_price: '89.90',
  subtotal_price: '84.90',
  total_tax: '16.21',
  total_discounts: '5.00',
  total_shipping_price_set: { shop_money: { amount: '5.00', currency_code: 'EUR' } },
  discount_codes: [{ code: 'MARZO5', amount: '5.00', type: 'fixed_amount' }],
  customer,
  billing_address: {
    first_name: 'Marta',
    last_name: 'Bellini',
    city: 'Torino',
    country_code: 'IT',
    phone: null,
  },
  line_items: [
    {
      id: 1_401,
      admin_graphql_api_id: 'gid://shopify/LineItem/1401',
      product_id: 9_001,
      variant_id: 40_001,
      sku: 'MOKA-6',
      name: 'Moka 6 tazze',
      title: 'Moka 6 tazze',
      vendor: 'Officina Casa',
      price: '44.95',
      quantity: 2,
    },
  ],
  fulfillments: [],
  refunds: [],
};

const about = (topic: string) => ({
  'x-shopify-topic': topic,
  'x-shopify-shop-domain': 'officina-casa.example',
  'x-shopify-api-version': '2026-01',
});

export const shopifySamples: readonly SampleDelivery[] = [
  { headers: about('orders/create'), body: order },
  {
    headers: about('orders/updated'),
    body: {
      ...order,
      financial_status: 'partially_refunded',
      updated_at: '2026-03-09T16:00:02+01:00',
      fulfillments: [
        {
          id: 3_301,
          admin_graphql_api_id: 'gid://shopify/Fulfillment/3301',
          order_id: order.id,
          status: 'success',
          created_at: '2026-03-03T08:30:00+01:00',
          tracking_company: 'BRT',
          shipment_status: null,
        },
      ],
      refunds: [
        {
          id: 8_801,
          admin_graphql_api_id: 'gid://shopify/Refund/8801',
          order_id: order.id,
          created_at: '2026-03-09T16:00:00+01:00',
          processed_at: '2026-03-09T16:00:00+01:00',
          note: 'manico difettoso',
          transactions: [{ id: 1, kind: 'refund', status: 'success', amount: '44.95', currency: 'EUR' }],
        },
      ],
    },
  },
  { headers: about('customers/update'), body: customer },
];
