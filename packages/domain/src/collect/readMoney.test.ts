import { describe, expect, it } from 'vitest';
import { accept, refuse, track } from './fixtures/accept';

const amountOf = (event: string, properties: object) => accept(track(event, properties)).event.value;

describe('the amount of an event', () => {
  it('is the revenue, else the total, else the value', () => {
    expect(amountOf('Order Completed', { revenue: 100, total: 120, value: 90 })).toBe(100);
    expect(amountOf('Order Completed', { total: '120,50', value: 90 })).toBe(120.5);
    expect(amountOf('order_completed', { value: '90.00' })).toBe(90);
    expect(amountOf('Acquisto', { revenue: 'gratis', total: 15 })).toBe(15);
    expect(amountOf('Order Completed', {})).toBe(0);
  });

  it('is never a price times a quantity', () => {
    const properties = { price: 10, quantity: 3, products: [{ price: 10, quantity: 3 }] };
    expect(amountOf('Order Completed', properties)).toBe(0);
  });

  it('is negative for a refund, however it was sent', () => {
    expect(amountOf('Order Refunded', { total: 30 })).toBe(-30);
    expect(amountOf('Order Refunded', { total: -30 })).toBe(-30);
    expect(Object.is(amountOf('Order Refunded', {}), 0)).toBe(true);
    expect(Object.is(amountOf('Order Refunded', { total: 0 }), 0)).toBe(true);
  });

  it.each(['Product Added', 'Checkout Started', 'Cart Viewed', 'Order Updated', 'Survey Answered'])(
    'is none for %s: nothing is earned yet',
    (event) => {
      expect(amountOf(event, { revenue: 100, value: 100, total: 100, currency: 'EUR', score: 3 })).toBe(0);
    },
  );

  it('of a deal counts when it is won', () => {
    expect(amountOf('Deal Stage Changed', { stage: 'Proposta', amount: 5_000 })).toBe(0);
    expect(amountOf('Deal Stage Changed', { stage: 'Closed Won', amount: 5_000 })).toBe(5_000);
    expect(amountOf('Deal Stage Changed', { stage: 'Vinta', amount: '5.000,00' })).toBe(5_000);
    expect(amountOf('Deal Won', { value: 5_000 })).toBe(5_000);
  });

  it('of a cost is what it cost; a count is no money', () => {
    const costs = { type: 'track', event: 'Cost Recorded', messageId: 'c' };
    expect(accept({ ...costs, properties: { amount: 250.5, channel: 'ad' } }).event).toMatchObject({
      value: 250.5,
      channel: 'ad',
      actor: 'brand',
    });
    expect(amountOf('Count Recorded', { count: 40, value: 40 })).toBe(0);
  });

  it('of an event with a name of one’s own counts when it says revenue, or has a currency', () => {
    expect(amountOf('Abbonamento Attivato', { revenue: 20 })).toBe(20);
    expect(amountOf('Abbonamento Attivato', { value: 20, currency: 'EUR' })).toBe(20);
    expect(amountOf('Video Visto', { value: 20 })).toBe(0);
  });

  it('is set apart beyond any sum of money', () => {
    expect(refuse(track('Order Completed', { revenue: 1e13 })).code).toBe('value_out_of_range');
    expect(refuse(track('Order Refunded', { total: -1e300 })).code).toBe('value_out_of_range');
    expect(amountOf('Order Completed', { revenue: Number.POSITIVE_INFINITY })).toBe(0);
  });
});

describe('the currency', () => {
  it.each([
    ['EUR', 'EUR'],
    [' eur ', 'EUR'],
    ['€', 'EUR'],
    ['euro', ''],
    [978, ''],
    [undefined, ''],
  ])('%j is %j', (currency, code) => {
    expect(accept(track('Order Completed', { currency })).event.currency).toBe(code);
  });
});
