import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignatureForm, StoredWebhook } from '@viaggio/domain/ports/webhooks';

/** A request as it came, before anything of it is believed. */
export interface SignedRequest {
  readonly method: string;
  /** The address that was called, as the sender knows it. */
  readonly url: string;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type SignatureFault = 'webhook_signature_missing' | 'webhook_signature_wrong' | 'webhook_too_old';

/** A signed time may be this far from ours, as Stripe and HubSpot advise: older may be somebody playing it again. */
const TOLERANCE_MS = 5 * 60_000;
/** Signatures of one header that are tried: senders that change their secret send two. */
const MOST_SIGNATURES = 5;

/**
 * Whether the sender holds the secret, by the form of its provider; undefined when all is well. Signatures are compared
 * in constant time. Only what is signed is believed: the time is looked at once the signature over it is right.
 */
export function verifySignature(
  { provider, signature }: Pick<StoredWebhook, 'provider' | 'signature'>,
  secret: string,
  request: SignedRequest,
  now: number,
): SignatureFault | undefined {
  switch (provider) {
    case 'shopify':
      return ofBody(request, secret, 'x-shopify-hmac-sha256', 'base64', '');
    case 'woocommerce':
      return ofBody(request, secret, 'x-wc-webhook-signature', 'base64', '');
    case 'typeform':
      return ofBody(request, secret, 'typeform-signature', 'base64', 'sha256=');
    case 'stripe':
      return ofStripe(request, secret, now);
    case 'hubspot':
      return ofHubspot(request, secret, now);
    case 'generic':
      return ofAnySender(request, secret, signature ?? USUAL_SIGNATURE, now);
  }
}

/** How a sender signs that says nothing else. */
export const USUAL_SIGNATURE: SignatureForm = {
  header: 'x-signature',
  encoding: 'hex',
  prefix: 'sha256=',
  timestampHeader: null,
};

const digestOf = (secret: string, ...parts: readonly (string | Buffer)[]): Buffer => {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

/** Compared as written: decoding would take several texts for one signature. */
function isEqual(said: string, encoding: 'hex' | 'base64', digest: Buffer): boolean {
  const written = Buffer.from(said);
  const right = Buffer.from(digest.toString(encoding));
  return written.length === right.length && timingSafeEqual(written, right);
}

function ofBody(
  { headers, body }: SignedRequest,
  secret: string,
  header: string,
  encoding: 'hex' | 'base64',
  prefix: string,
): SignatureFault | undefined {
  const said = headers[header];
  if (said === undefined || said === '') return 'webhook_signature_missing';
  const isRight =
    said.startsWith(prefix) && isEqual(said.slice(prefix.length), encoding, digestOf(secret, body));
  return isRight ? undefined : 'webhook_signature_wrong';
}

/** `t=1492774577,v1=…,v1=…`: HMAC over `t.body` (docs.stripe.com/webhooks/signature). Seconds. */
function ofStripe({ headers, body }: SignedRequest, secret: string, now: number): SignatureFault | undefined {
  const said = headers['stripe-signature'];
  if (said === undefined || said === '') return 'webhook_signature_missing';
  const parts = said.split(',', 20).map((part) => part.trim().split('=', 2) as [string, string | undefined]);
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  const signatures = parts.filter(([name]) => name === 'v1').slice(0, MOST_SIGNATURES);
  if (!/^\d{1,12}$/.test(time)) return 'webhook_signature_wrong';
  const digest = digestOf(secret, `${time}.`, body);
  const right = signatures.filter(([, value]) => isEqual(value ?? '', 'hex', digest));
  if (right.length === 0) return 'webhook_signature_wrong';
  return isOld(Number(time) * 1000, now) ? 'webhook_too_old' : undefined;
}

/**
 * Version 3: HMAC over method, address, body and time, base64; the time in milliseconds
 * (developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation).
 */
function ofHubspot(request: SignedRequest, secret: string, now: number): SignatureFault | undefined {
  const said = request.headers['x-hubspot-signature-v3'];
  const time = request.headers['x-hubspot-request-timestamp'] ?? '';
  if (said === undefined || said === '') return 'webhook_signature_missing';
  if (!/^\d{1,16}$/.test(time)) return 'webhook_signature_wrong';
  const digest = digestOf(secret, request.method, decoded(request.url), request.body, time);
  if (!isEqual(said, 'base64', digest)) return 'webhook_signature_wrong';
  return isOld(Number(time), now) ? 'webhook_too_old' : undefined;
}

const DECODED: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

/** The marks that HubSpot signs as they are, however the address has them. */
const decoded = (url: string): string =>
  url.replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, (mark) => DECODED[mark.toUpperCase()]!);

function ofAnySender(
  request: SignedRequest,
  secret: string,
  { header, encoding, prefix, timestampHeader }: SignatureForm,
  now: number,
): SignatureFault | undefined {
  if (timestampHeader === null) return ofBody(request, secret, header, encoding, prefix);
  const time = request.headers[timestampHeader] ?? '';
  if (!/^\d{1,16}$/.test(time)) return 'webhook_signature_missing';
  const signed = Buffer.concat([Buffer.from(`${time}.`), request.body]);
  const fault = ofBody({ ...request, body: signed }, secret, header, encoding, prefix);
  if (fault !== undefined) return fault;
  return isOld(Number(time) < 1e11 ? Number(time) * 1000 : Number(time), now) ? 'webhook_too_old' : undefined;
}

const isOld = (time: number, now: number): boolean => Math.abs(now - time) > TOLERANCE_MS;
