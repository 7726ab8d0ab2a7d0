import type { MappingRule, ValueRule, WebhookMapping } from '../mapping/types';
import { among, first, is, minor, text, there } from './parts';

/**
 * Stripe: payments taken and failed, refunds, invoices, subscriptions, customers. Events as documented at
 * docs.stripe.com/api/events/object and docs.stripe.com/api/events/types; amounts are in the smallest unit of their
 * currency. Each event of Stripe has an id of its own, kept over retries.
 */
const about = 'data.object';
const at = (path: string): string => `$.${about}.${path}`;
const currency = at('currency');

const payer = (
  email: ValueRule,
  name: ValueRule,
  phone: ValueRule,
  customer: string = at('customer'),
): Pick<MappingRule, 'externalIds' | 'traits'> => ({
  // An expanded customer is an object: its id stands in it.
  externalIds: { stripe: first(text(customer), `${customer}.id`) },
  traits: { email, name, phone },
});

const ofBilling = payer(
  first(at('billing_details.email'), at('receipt_email')),
  at('billing_details.name'),
  at('billing_details.phone'),
);
const ofInvoice = payer(at('customer_email'), at('customer_name'), at('customer_phone'));
const ofSession = payer(
  first(at('customer_details.email'), at('customer_email')),
  at('customer_details.name'),
  at('customer_details.phone'),
);

const rule = (
  name: string,
  types: readonly string[],
  event: string,
  who: Pick<MappingRule, 'externalIds' | 'traits'>,
  properties: MappingRule['properties'],
): MappingRule => ({
  ...who,
  name,
  when: [among('type', ...types)],
  type: 'track',
  event: is(event),
  id: ['id'],
  time: { path: 'created', as: 'time', format: 'seconds' },
  properties,
});

const failed = { currency, failure_code: at('failure_code'), failure_message: at('failure_message') };

export const stripeMapping: WebhookMapping = {
  version: 1,
  // Stripe's test mode signs with another secret; where both reach one address, tests are left aside.
  ignore: [{ of: 'livemode', in: [false] }],
  rules: [
    {
      ...rule('Payment taken at the checkout', ['checkout.session.completed'], 'Order Completed', ofSession, {
        order_id: first(at('client_reference_id'), at('payment_intent'), at('id')),
        total: minor(at('amount_total'), currency),
        discount: minor(at('total_details.amount_discount'), currency),
        tax: minor(at('total_details.amount_tax'), currency),
        currency: { path: currency, as: 'text' },
      }),
      when: [
        among('type', 'checkout.session.completed', 'checkout.session.async_payment_succeeded'),
        among(at('mode'), 'payment'),
        among(at('payment_status'), 'paid', 'no_payment_required'),
      ],
      // A session is paid once: at once, or some days later by bank transfer.
      id: [at('id')],
    },
    rule('Invoice paid', ['invoice.paid'], 'Invoice Paid', ofInvoice, {
      invoice_id: at('id'),
      total: minor(at('amount_paid'), currency),
      currency,
      billing_reason: at('billing_reason'),
    }),
    rule('Payment of an invoice failed', ['invoice.payment_failed'], 'Payment Failed', ofInvoice, {
      invoice_id: at('id'),
      amount: minor(at('amount_due'), currency),
      currency,
    }),
    {
      ...rule('Payment failed', ['charge.failed'], 'Payment Failed', ofBilling, {
        ...failed,
        amount: minor(at('amount'), currency),
        payment_method: at('payment_method_details.type'),
      }),
      // That of an invoice is told by the invoice.
      when: [among('type', 'charge.failed'), { of: at('invoice'), exists: false }],
    },
    rule('Payment refunded', ['charge.refunded'], 'Order Refunded', ofBilling, {
      order_id: at('payment_intent'),
      // `amount_refunded` is the sum so far; the event says what it was before.
      total: {
        subtract: [at('amount_refunded'), '$.data.previous_attributes.amount_refunded'],
        as: 'minor',
        currency,
      },
      currency,
    }),
    rule(
      'Subscription begun',
      ['customer.subscription.created'],
      'Subscription Started',
      payer(at('customer.email'), at('customer.name'), at('customer.phone')),
      {
        subscription_id: at('id'),
        plan: first(at('items.data[0].price.nickname'), at('items.data[0].price.id')),
      },
    ),
    rule(
      'Subscription ended',
      ['customer.subscription.deleted'],
      'Subscription Cancelled',
      payer(at('customer.email'), at('customer.name'), at('customer.phone')),
      {
        subscription_id: at('id'),
        reason: at('cancellation_details.feedback'),
        comment: at('cancellation_details.comment'),
      },
    ),
    {
      ...rule('Customer', [], '', payer(at('email'), at('name'), at('phone'), at('id')), {}),
      when: [among('type', 'customer.created', 'customer.updated')],
      type: 'identify',
    },
    {
      ...rule('Who paid', [], '', ofSession, {}),
      when: [
        among('type', 'checkout.session.completed'),
        there(at('customer')),
        there(at('customer_details.email')),
      ],
      type: 'identify',
    },
    {
      ...rule('Whose invoice it is', [], '', ofInvoice, {}),
      when: [
        among('type', 'invoice.paid', 'invoice.payment_failed'),
        there(at('customer')),
        there(at('customer_email')),
      ],
      type: 'identify',
    },
  ],
};
