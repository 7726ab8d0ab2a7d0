import { createHmac } from 'node:crypto';
import type { StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { describe, expect, it } from 'vitest';
import { type SignedRequest, verifySignature } from './verifySignature';

const SECRET = 'a secret of the other side';
const NOW = Date.UTC(2026, 2, 2, 10);
const body = Buffer.from('{"id":"evt_1","città":"Forlì"}');
const hmac = (...parts: (string | Buffer)[]) => {
  const made = createHmac('sha256', SECRET);
  for (const part of parts) made.update(part);
  return made;
};

type Form = Pick<StoredWebhook, 'provider' | 'signature'>;
const of = (provider: Form['provider'], signature: Form['signature'] = null): Form => ({
  provider,
  signature,
});
const request = (headers: Record<string, string>, more: Partial<SignedRequest> = {}): SignedRequest => ({
  method: 'POST',
  url: 'https://viaggio.example/hooks/abc',
  headers,
  body,
  ...more,
});
const check = (form: Form, sent: SignedRequest, now = NOW) => verifySignature(form, SECRET, sent, now);

describe.each([
  ['shopify', 'x-shopify-hmac-sha256', hmac(body).digest('base64')],
  ['woocommerce', 'x-wc-webhook-signature', hmac(body).digest('base64')],
  ['typeform', 'typeform-signature', `sha256=${hmac(body).digest('base64')}`],
  ['generic', 'x-signature', `sha256=${hmac(body).digest('hex')}`],
] as const)('a delivery of %s', (provider, header, signature) => {
  it('is believed with the signature over its body', () => {
    expect(check(of(provider), request({ [header]: signature }))).toBeUndefined();
  });

  it('is not believed without it, with another, or with another body', () => {
    expect(check(of(provider), request({}))).toBe('webhook_signature_missing');
    for (const wrong of [
      'x',
      signature.slice(0, -4),
      `${signature}AAAA`,
      signature.toUpperCase(),
      '=='.repeat(40),
    ]) {
      expect(check(of(provider), request({ [header]: wrong })), wrong).toBe('webhook_signature_wrong');
    }
    const other = { body: Buffer.from(`${body} `) };
    expect(check(of(provider), request({ [header]: signature }, other))).toBe('webhook_signature_wrong');
    expect(verifySignature(of(provider), 'another', request({ [header]: signature }), NOW)).toBe(
      'webhook_signature_wrong',
    );
  });
});

describe('a delivery of Stripe', () => {
  const at = NOW / 1_000;
  const v1 = (time: number) => hmac(`${time}.`, body).digest('hex');
  const sent = (header: string) => request({ 'stripe-signature': header });

  it('is believed with one right signature among several, over time and body', () => {
    expect(check(of('stripe'), sent(`t=${at},v1=${v1(at)}`))).toBeUndefined();
    expect(check(of('stripe'), sent(`t=${at},v1=${'0'.repeat(64)},v1=${v1(at)},v0=abc`))).toBeUndefined();
  });

  it('is not believed where its time is not the one that was signed', () => {
    expect(check(of('stripe'), sent(`t=${at + 1},v1=${v1(at)}`))).toBe('webhook_signature_wrong');
    expect(check(of('stripe'), sent(`v1=${v1(at)}`))).toBe('webhook_signature_wrong');
    expect(check(of('stripe'), sent(`t=${at},v0=${v1(at)}`))).toBe('webhook_signature_wrong');
    expect(check(of('stripe'), sent(`t=${at}`))).toBe('webhook_signature_wrong');
  });

  it('is refused when it was signed more than five minutes ago, or is to come', () => {
    for (const [late, said] of [
      [299, undefined],
      [301, 'webhook_too_old'],
      [-301, 'webhook_too_old'],
    ] as const) {
      expect(check(of('stripe'), sent(`t=${at},v1=${v1(at)}`), NOW + late * 1_000)).toBe(said);
    }
  });
});

describe('a delivery of HubSpot', () => {
  const url = 'https://viaggio.example/hooks/abc?x=a%3Ab';
  const sign = (address: string, time: number) => hmac('POST', address, body, String(time)).digest('base64');
  const sent = (signature: string, time: number, address = url) =>
    request(
      { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(time) },
      { url: address },
    );

  it('is believed with the signature over method, decoded address, body and time', () => {
    expect(
      check(of('hubspot'), sent(sign('https://viaggio.example/hooks/abc?x=a:b', NOW), NOW)),
    ).toBeUndefined();
  });

  it('is not believed at another address, or at another time', () => {
    const signature = sign('https://viaggio.example/hooks/abc?x=a:b', NOW);
    expect(check(of('hubspot'), sent(signature, NOW + 1))).toBe('webhook_signature_wrong');
    expect(check(of('hubspot'), sent(signature, NOW, 'https://other.example/hooks/abc?x=a:b'))).toBe(
      'webhook_signature_wrong',
    );
    expect(check(of('hubspot'), sent(signature, NOW), NOW + 301_000)).toBe('webhook_too_old');
    expect(check(of('hubspot'), request({}))).toBe('webhook_signature_missing');
  });
});

describe('a delivery of any other sender that signs its time', () => {
  const form = of('generic', { header: 'x-sig', encoding: 'base64', prefix: '', timestampHeader: 'x-time' });
  const sent = (time: number) =>
    request({ 'x-time': String(time), 'x-sig': hmac(`${time}.`, body).digest('base64') });

  it('is believed in seconds and in milliseconds, and not when it is old', () => {
    expect(check(form, sent(NOW))).toBeUndefined();
    expect(check(form, sent(NOW / 1_000))).toBeUndefined();
    expect(check(form, sent(NOW), NOW + 301_000)).toBe('webhook_too_old');
    expect(check(form, { ...sent(NOW), headers: { 'x-sig': 'x' } })).toBe('webhook_signature_missing');
  });
});
