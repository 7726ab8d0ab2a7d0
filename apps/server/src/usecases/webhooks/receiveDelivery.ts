import type { OpenWebhook } from '@viaggio/domain/ports/webhooks';
import { AppError } from '@viaggio/domain/shared';
import { sealedFor, type WebhookDeps } from './deps';
import { KEPT, keptSince, sealContent } from './keptContent';
import { mapBody } from './mapBody';
import { type Taken, takeItems } from './takeItems';
import { type SignatureFault, type SignedRequest, verifySignature } from './verifySignature';

/** Public ids are of this form; anything else is no webhook. */
const PUBLIC_ID = /^[A-Za-z0-9_-]{22}$/;
/** WooCommerce tries a new webhook with an unsigned form of its number, and gives up when it is refused. */
const WOOCOMMERCE_PING = /^webhook_id=\d{1,12}$/;

const MESSAGES: Readonly<Record<SignatureFault, string>> = {
  webhook_signature_missing: 'The signature is missing: set the same secret on both sides.',
  webhook_signature_wrong: 'The signature does not fit: the secret or the address differs from ours.',
  webhook_too_old: 'The delivery was signed too long ago, or its clock is wrong.',
};

/**
 * A delivery of somebody else's system: its signature is checked, it becomes events, and it is answered when they are
 * durable. What no rule is about is taken and left aside, so that the sender does not try for days.
 *
 * @throws AppError `webhook_unknown` (404), what signatures are refused for (401), `body_not_json` (400), what mappings
 * refuse (422), and 429 or 503 under overload: all of these the sender tries again, or its owner sees
 */
export async function receiveDelivery(
  deps: WebhookDeps,
  publicId: string,
  request: SignedRequest,
): Promise<Taken | 'ping'> {
  const webhook = PUBLIC_ID.test(publicId) ? await deps.webhooks.findOpen(publicId) : undefined;
  if (webhook === undefined || !webhook.enabled) throw unknown();
  if (webhook.provider === 'woocommerce' && WOOCOMMERCE_PING.test(textOf(request.body))) return 'ping';
  const receivedAt = deps.now();
  await checkSignature(deps, webhook, request, receivedAt);
  const body = parse(request.body);
  const mapped = mapBody(webhook, webhook.mapping, { body, headers: request.headers, raw: request.body });
  const taken = await takeItems(deps, webhook, mapped, receivedAt);
  await deps.deliveries.keep(
    webhook.id,
    {
      ...taken,
      receivedAt,
      bytes: request.body.length,
      content: sealContent(deps, webhook, request.headers, request.body),
    },
    { most: KEPT.most, since: keptSince(receivedAt) },
  );
  if (taken.outcome === 'refused') {
    throw new AppError(taken.code, 'The delivery does not have the form that its mapping says.', {
      status: 422,
    });
  }
  return taken;
}

const unknown = (): AppError =>
  new AppError('webhook_unknown', 'There is no webhook at this address.', { status: 404 });

async function checkSignature(
  deps: WebhookDeps,
  webhook: OpenWebhook,
  request: SignedRequest,
  now: number,
): Promise<void> {
  const refuse = async (code: string, message: string, status: number): Promise<never> => {
    await deps.webhooks.noteRefused(webhook.id, code, now);
    throw new AppError(code, message, { status });
  };
  if (webhook.secret === null) {
    return refuse('webhook_secret_missing', 'This webhook has no secret yet: nothing can be believed.', 401);
  }
  const secret = deps.sealer.open(webhook.secret, sealedFor(webhook));
  if (secret === undefined) {
    return refuse('webhook_secret_unreadable', 'The secret cannot be read any more: set it again.', 503);
  }
  const fault = verifySignature(webhook, secret, request, now);
  if (fault !== undefined) await refuse(fault, MESSAGES[fault], 401);
}

/** Only the beginning: a ping is short. */
const textOf = (body: Buffer): string => (body.length > 40 ? '' : body.toString('utf8'));

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new AppError('body_not_json', 'The body is not JSON.', { cause });
  }
}
