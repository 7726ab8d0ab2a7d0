import { describe, expect, it } from 'vitest';
import { createWebhookCaller } from './callWebhook';
import { checkWebhook } from './checkWebhook';
import { signingSecret } from './signCall';

describe('a call', () => {
  it('reaches no private address, in whatever way it is written', async () => {
    const hosts = [
      ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1'],
      ...['169.254.169.254', '100.64.0.1', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[fe80::1]', '[fd00::1]'],
      ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', 'localhost'],
    ];
    const call = createWebhookCaller({ allowPrivate: false, now: () => 0, timeoutMs: 500 });
    for (const host of hosts) {
      const check = checkWebhook(`https://${host}/`, { allowPrivate: false });
      await expect(check, host).rejects.toMatchObject({ code: 'webhook_private' });
      const called = await call(`https://${host}/`, {
        id: 'a',
        body: '{}',
        secret: signingSecret('secret', 's'),
      });
      expect(called, host).toEqual({ outcome: 'refused', reason: 'blocked_address' });
    }
    for (const [url, code] of [
      ['http://example.com/', 'webhook_not_https'],
      ['ftp://example.com/', 'webhook_not_https'],
      ['https://a:b@example.com/', 'webhook_with_password'],
      ['https://nowhere.invalid/', 'webhook_unknown_host'],
    ] as const)
      await expect(checkWebhook(url, { allowPrivate: false }), url).rejects.toMatchObject({ code });
  });
});
