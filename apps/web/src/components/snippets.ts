/** Lines to paste elsewhere. They name only public things: the address of this server and a connection code. */

/** For a site built with npm: the package in place of the snippet. */
export function packageSnippet(origin: string, key: string, count: boolean): string {
  return `import { load } from '@viaggio/sdk';

export const viaggio = load({ host: '${origin}', key: '${key}', count: ${count} });

viaggio.consent({ analytics: true });
viaggio.track('Product Added', { product_id: 'R1', price: 129.9, currency: 'EUR' });
viaggio.identify('42', { email: 'anna@example.it' });`;
}

/** For a server, in Node with Segment's client. */
export function serverSnippet(origin: string, key: string): string {
  return `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${origin}' });

analytics.track({
  userId: '42',
  event: 'Order Completed',
  properties: { order_id: 'A-1001', revenue: 59.9, currency: 'EUR' },
});`;
}

/** For anything that can send a request: a till, a call centre, a script. */
export function curlSnippet(origin: string, key: string): string {
  return `curl -u '${key}:' -H 'content-type: application/json' ${origin}/v1/track -d '{
  "userId": "42",
  "event": "Store Visited",
  "properties": { "place": "Milano", "channel": "store" }
}'`;
}
