import { describe, expect, it } from 'vitest';
import { type Accepted, normaliseItem } from '../../collect/index';
import { mapDelivery } from '../mapping/mapDelivery';
import { PROVIDER_KITS, type WebhookProvider } from './providers';

const now = Date.UTC(2026, 3, 1);
const deps = { prefix: 'h|', digest: (text: string) => `d${text.length}`, bodyDigest: 'b' };
const collect = {
  hash: (kind: string, value: string) => String(`${kind}${value}`.length),
  isBot: () => false,
  ipPolicy: 'drop',
  newMessageId: () => 'new',
} as const;

/** Every sample of a provider as collection takes it. */
function taken(provider: WebhookProvider): Accepted[][] {
  const { mapping, samples } = PROVIDER_KITS[provider];
  return samples.map(({ headers, body }) => {
    const mapped = mapDelivery(mapping, { headers, body }, deps);
    if (mapped.kind !== 'mapped') throw new Error(mapped.code);
    return mapped.items.map(({ item }) => {
      const result = normaliseItem(item, { receivedAt: now }, collect);
      if (result.kind !== 'event') throw new Error(JSON.stringify([result, item]));
      return result;
    });
  });
}

const said = ({ event, identifiers }: Accepted) => ({
  name: event.name,
  time: new Date(event.time).toISOString(),
  value: event.value,
  currency: event.currency,
  channel: event.channel,
  place: event.place,
  who: identifiers.map(({ kind, value }) => `${kind}:${value}`),
});

describe('Shopify', () => {
  const [created, updated, customer] = taken('shopify');
  const marta = ['email:marta.bellini@example.it', 'custom:shopify:gid://shopify/Customer/7306120003'];

  it('an order is a sale of the customer, with its products, and says who they are', () => {
    const [order, who] = created!;
    expect(said(order!)).toMatchObject({
      name: 'Order Completed',
      time: '2026-03-02T09:14:58.000Z',
      value: 89.9,
      currency: 'EUR',
      channel: 'shop',
      place: '',
      who: expect.arrayContaining(marta),
    });
    expect(JSON.parse(order!.event.properties)).toMatchObject({
      order_number: '#1042',
      coupon: 'MARZO5',
      products: [{ sku: 'MOKA-6', quantity: 2, price: 44.95 }],
    });
    expect(who!.claimRule).toBe('identify');
    expect(said(who!).who).toEqual(expect.arrayContaining([...marta, 'phone:+393471234567']));
  });

  it('a later state brings its refunds and shipments, each once', () => {
    expect(updated!.map(said).map(({ name, time, value }) => ({ name, time, value }))).toEqual([
      { name: 'Order Refunded', time: '2026-03-09T15:00:00.000Z', value: -44.95 },
      { name: 'Order Shipped', time: '2026-03-03T07:30:00.000Z', value: 0 },
    ]);
  });

  it('a sale over the counter has its place, an online one has none', () => {
    const { mapping, samples } = PROVIDER_KITS.shopify;
    const till = { ...(samples[0]!.body as object), source_name: 'pos', location_id: 48_752_903 };
    const mapped = mapDelivery(mapping, { headers: samples[0]!.headers, body: till }, deps);
    if (mapped.kind !== 'mapped') throw new Error(mapped.code);
    const sale = normaliseItem(mapped.items[0]!.item, { receivedAt: now }, collect) as Accepted;
    expect(said(sale)).toMatchObject({ name: 'Order Completed', channel: 'store', place: '48752903' });
  });

  it('created and paid are one sale; a trial order is none', () => {
    const { mapping, samples } = PROVIDER_KITS.shopify;
    const { headers, body } = samples[0]!;
    const paid = { ...headers, 'x-shopify-topic': 'orders/paid' };
    const idOf = (sent: Record<string, string>, more: object) => {
      const mapped = mapDelivery(mapping, { headers: sent, body: { ...(body as object), ...more } }, deps);
      return mapped.kind === 'mapped' ? mapped.items[0]?.item.messageId : mapped.code;
    };
    expect(idOf(headers, {})).toBe(idOf(paid, { updated_at: 'later' }));
    expect(idOf(headers, { test: true })).toBeUndefined();
  });

  it('a customer is identified', () => {
    expect(customer!.map(({ event, claimRule }) => [event.type, claimRule])).toEqual([
      ['identify', 'identify'],
    ]);
  });
});

describe('WooCommerce', () => {
  const [created, updated, customer] = taken('woocommerce');

  it('a paid order is a sale, at the time it was paid', () => {
    expect(said(created![0]!)).toMatchObject({
      name: 'Order Completed',
      time: '2026-03-22T16:28:08.000Z',
      value: 64.4,
      currency: 'EUR',
      channel: 'shop',
      who: ['email:davide.serra@example.it', 'phone:+393490001122'],
    });
    expect(said(created![1]!).who).toContain('custom:woocommerce:26');
  });

  it('a refund is money given back', () => {
    const refund = updated!.find(({ event }) => event.name === 'Order Refunded')!;
    expect(said(refund)).toMatchObject({ value: -20, currency: 'EUR' });
  });

  it('the same order in another delivery is the same sale', () => {
    expect(updated![0]!.event.messageId).toBe(created![0]!.event.messageId);
  });

  it('a customer is identified', () => {
    expect(said(customer![0]!).who).toEqual([
      'email:lucia.ferri@example.it',
      'phone:+393405550199',
      'custom:woocommerce:27',
    ]);
  });
});

describe('Stripe', () => {
  const [checkout, failed, refunded, invoice] = taken('stripe');

  it('a paid checkout is a sale in whole euro', () => {
    expect(said(checkout![0]!)).toMatchObject({
      name: 'Order Completed',
      time: '2026-03-02T08:35:00.000Z',
      value: 134.9,
      currency: 'EUR',
      who: ['email:giorgia.monti@example.it', 'phone:+393480002211', 'custom:stripe:cus_Sample1'],
    });
    expect(checkout![1]!.claimRule).toBe('identify');
  });

  it('a refund is what was given back this time, not so far', () => {
    expect(said(refunded![0]!)).toMatchObject({ name: 'Order Refunded', value: -30 });
  });

  it('a refused card and a paid invoice are told', () => {
    expect(said(failed![0]!)).toMatchObject({
      name: 'Payment Failed',
      value: 0,
      who: expect.arrayContaining(['custom:stripe:cus_Sample1']),
    });
    expect(said(invoice![0]!)).toMatchObject({
      name: 'Invoice Paid',
      value: 9,
      currency: 'EUR',
      channel: 'billing',
    });
  });

  it('what is not live is left aside', () => {
    const { mapping, samples } = PROVIDER_KITS.stripe;
    const body = { ...(samples[0]!.body as object), livemode: false };
    expect(mapDelivery(mapping, { headers: {}, body }, deps)).toMatchObject({ ignored: 1, items: [] });
  });
});

describe('Typeform', () => {
  const [recommend, stars] = taken('typeform');

  it('an answer is feedback with its mark, words and place, of whoever left an address', () => {
    const [answer, who] = recommend!;
    expect(answer!.signal).toMatchObject({
      metric: 'nps',
      score: 6,
      text: 'Alla cassa si aspetta troppo.',
      place: 'torino-centro',
      respondentKnown: true,
    });
    expect(said(answer!).who).toEqual(['email:paolo.greco@example.it', 'phone:+393330009988']);
    expect(who!.claimRule).toBe('identify');
  });

  it('stars keep their scale, and somebody unknown may give them', () => {
    expect(stars!).toHaveLength(1);
    expect(stars![0]!.signal).toMatchObject({
      metric: 'stars',
      score: 4,
      scaleMax: 5,
      respondentKnown: false,
    });
  });
});

describe('HubSpot', () => {
  const [first, newer] = taken('hubspot');

  it('every notification of a list becomes its own event', () => {
    expect(first!.map(({ event }) => event.name)).toEqual(['Lead Created', 'Identify', 'Deal Stage Changed']);
    expect(said(first![1]!)).toMatchObject({
      time: '2026-03-02T08:26:41.000Z',
      who: ['email:elena.conti@fornitori.example', 'custom:hubspot:1201'],
    });
    expect(said(first![2]!).who).toEqual(['custom:hubspot_deal:88']);
  });

  it('the newer names of things are understood too', () => {
    expect(newer!.map(({ event }) => event.name)).toEqual([
      'Support Ticket Opened',
      'Support Ticket Resolved',
    ]);
  });
});

describe('any other sender', () => {
  it('sends one event in fields of the usual names', () => {
    expect(said(taken('generic')[0]![0]!)).toMatchObject({
      name: 'Order Completed',
      value: 31.5,
      channel: 'store',
      place: 'milano',
      who: ['email:sara.villa@example.it'],
    });
  });
});
