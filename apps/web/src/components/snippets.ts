/** Lines to paste elsewhere. They name only public things: the address of this server and a connection code. */

/** For the head of a site: pages, events and sign-ins, with nothing to load. */
export function siteSnippet(origin: string, key: string): string {
  return `<script>
  (function (host, key) {
    var store = localStorage;
    function random() { return Date.now().toString(36) + Math.random().toString(36).slice(2); }
    var id = store.viaggio_id || (store.viaggio_id = random());
    function send(type, body) {
      var campaign = {};
      new URLSearchParams(location.search).forEach(function (value, name) {
        if (name.indexOf('utm_') === 0) campaign[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
      });
      body.writeKey = key;
      body.anonymousId = id;
      body.userId = store.viaggio_user || undefined;
      body.messageId = random() + random();
      body.timestamp = body.sentAt = new Date().toISOString();
      body.context = {
        page: { url: location.href, path: location.pathname, title: document.title, referrer: document.referrer },
        campaign: campaign,
        locale: navigator.language,
        userAgent: navigator.userAgent
      };
      fetch(host + '/v1/' + type, { method: 'POST', keepalive: true, body: JSON.stringify(body) });
    }
    window.viaggio = {
      page: function () { send('page', { properties: { url: location.href, path: location.pathname } }); },
      track: function (event, properties) { send('track', { event: event, properties: properties || {} }); },
      identify: function (userId, traits) { store.viaggio_user = userId; send('identify', { traits: traits || {} }); }
    };
    viaggio.page();
  })('${origin}', '${key}');
</script>`;
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
