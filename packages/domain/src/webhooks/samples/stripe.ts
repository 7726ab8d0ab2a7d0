import type { SampleDelivery } from './types';

/** In the shape of docs.stripe.com/api/events/object, …/checkout/sessions/object and …/charges/object; nobody exists. */
const event = (id: string, type: string, created: number, data: object): SampleDelivery => ({
  headers: {},
  body: {
    id,
    object: 'event',
    api_version: '2026-02-25.basil',
    created,
    livemode: true,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    data,
  },
});

export const stripeSamples: readonly SampleDelivery[] = [
  event('evt_1SampleCheckout', 'checkout.session.completed', 1_772_440_500, {
    object: {
      id: 'cs_live_a1Sample',
      object: 'checkout.session',
      amount_subtotal: 12_900,
      amount_total: 13_490,
      currency: 'eur',
      client_reference_id: null,
      customer: 'cus_Sample1',
      customer_details: { email: 'giorgia.monti@example.it', name: 'Giorgia Monti', phone: '+393480002211' },
      mode: 'payment',
      payment_intent: 'pi_3Sample',
      payment_status: 'paid',
      status: 'complete',
      total_details: { amount_discount: 0, amount_shipping: 590, amount_tax: 0 },
    },
  }),
  event('evt_1SampleFailed', 'charge.failed', 1_772_440_200, {
    object: {
      id: 'ch_3SampleFailed',
      object: 'charge',
      amount: 13_490,
      amount_refunded: 0,
      currency: 'eur',
      customer: 'cus_Sample1',
      invoice: null,
      billing_details: { email: 'giorgia.monti@example.it', name: 'Giorgia Monti', phone: null },
      failure_code: 'card_declined',
      failure_message: 'Your card was declined.',
      payment_method_details: { type: 'card' },
      status: 'failed',
    },
  }),
  event('evt_1SampleRefund', 'charge.refunded', 1_773_045_300, {
    object: {
      id: 'ch_3Sample',
      object: 'charge',
      amount: 13_490,
      amount_refunded: 5_000,
      currency: 'eur',
      customer: 'cus_Sample1',
      payment_intent: 'pi_3Sample',
      billing_details: { email: 'giorgia.monti@example.it', name: 'Giorgia Monti', phone: null },
      refunded: false,
      status: 'succeeded',
    },
    previous_attributes: { amount_refunded: 2_000 },
  }),
  event('evt_1SampleInvoice', 'invoice.paid', 1_772_500_000, {
    object: {
      id: 'in_1Sample',
      object: 'invoice',
      amount_due: 900,
      amount_paid: 900,
      billing_reason: 'subscription_cycle',
      currency: 'eur',
      customer: 'cus_Sample2',
      customer_email: 'amministrazione@studio-riva.example',
      customer_name: 'Studio Riva',
      customer_phone: null,
      status: 'paid',
    },
  }),
];
