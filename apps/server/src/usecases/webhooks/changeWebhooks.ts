import { randomBytes } from 'node:crypto';
import type { SignatureForm, StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { AppError } from '@viaggio/domain/shared';
import {
  checkMapping,
  PROVIDER_KITS,
  type WebhookMapping,
  type WebhookProvider,
} from '@viaggio/domain/webhooks';
import { createToken, createWriteKey } from '../keys/secrets';
import {
  type Changer,
  findWebhook,
  refuseLimited,
  sealedFor,
  type WebhookDeps,
  webhookNotFound,
} from './deps';
import { USUAL_SIGNATURE } from './verifySignature';

const MOST_WEBHOOKS = 100;
const MOST_MAPPING_CHARS = 60_000;
/** These give a secret of their own, which one copies here; with the others one chooses. */
const GIVE_THEIR_OWN: ReadonlySet<WebhookProvider> = new Set(['shopify', 'stripe', 'hubspot']);

export interface WebhookWish {
  readonly name: string;
  readonly provider: WebhookProvider;
  readonly secret?: string | undefined;
  readonly signature?: SignatureForm | undefined;
  /** Any JSON. */
  readonly mapping?: unknown;
}

export interface SavedWebhook {
  readonly webhook: StoredWebhook;
  /** Answered once: where it was made here. */
  readonly signingSecret: string | null;
}

/** @throws AppError `webhook_mapping_invalid`, naming what is wrong and where */
export function readMapping(raw: unknown): WebhookMapping {
  if (JSON.stringify(raw).length > MOST_MAPPING_CHARS) {
    throw new AppError('webhook_mapping_invalid', 'The mapping is too long.', { field: 'mapping' });
  }
  const checked = checkMapping(raw);
  if (checked.kind === 'mapping') return checked.mapping;
  throw new AppError('webhook_mapping_invalid', `${checked.at}: ${checked.code}`, { field: checked.at });
}

/** @throws AppError `webhook_mapping_invalid`, `too_many_webhooks` */
export async function createWebhook(
  deps: WebhookDeps,
  by: Changer,
  wish: WebhookWish,
): Promise<SavedWebhook> {
  refuseLimited(by);
  const { workspace, actor } = by;
  if ((await deps.webhooks.list(workspace)).length >= MOST_WEBHOOKS) {
    throw new AppError(
      'too_many_webhooks',
      `There are ${MOST_WEBHOOKS} webhooks already: close some first.`,
      {
        status: 409,
      },
    );
  }
  const { provider, name } = wish;
  const mapping = wish.mapping === undefined ? PROVIDER_KITS[provider].mapping : readMapping(wish.mapping);
  const publicId = randomBytes(16).toString('base64url');
  const made = wish.secret === undefined && !GIVE_THEIR_OWN.has(provider) ? createToken() : null;
  const secret = wish.secret ?? made;
  const webhook = await deps.webhooks.create(
    {
      ...{ workspace, name, provider, publicId, mapping },
      secret: secret === null ? null : deps.sealer.seal(secret, sealedFor({ publicId })),
      signature: provider === 'generic' ? (wish.signature ?? USUAL_SIGNATURE) : null,
      writeKey: createWriteKey(),
    },
    actor,
  );
  await note(deps, by, webhook, 'webhook.created', { provider, secret: secret !== null });
  return { webhook, signingSecret: made };
}

export interface WebhookPatch {
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly signature?: SignatureForm | undefined;
  readonly mapping?: unknown;
}

/** @throws AppError `webhook_not_found`, `webhook_mapping_invalid` */
export async function updateWebhook(
  deps: WebhookDeps,
  by: Changer,
  id: number,
  { mapping, signature, name, enabled }: WebhookPatch,
): Promise<StoredWebhook> {
  refuseLimited(by);
  const before = await findWebhook(deps, by.workspace, id);
  const changed = await deps.webhooks.update(by.workspace, id, {
    ...(name === undefined ? {} : { name }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(mapping === undefined ? {} : { mapping: readMapping(mapping) }),
    ...(signature === undefined || before.provider !== 'generic' ? {} : { signature }),
  });
  if (changed === undefined) throw webhookNotFound();
  await note(deps, by, changed, 'webhook.updated', {
    enabled: changed.enabled,
    mapping: mapping !== undefined,
  });
  return changed;
}

/** null: one is made, and answered once. */
export async function setSecret(
  deps: WebhookDeps,
  by: Changer,
  id: number,
  given: string | null,
): Promise<SavedWebhook> {
  refuseLimited(by);
  const before = await findWebhook(deps, by.workspace, id);
  const made = given === null ? createToken() : null;
  const secret = deps.sealer.seal(given ?? made ?? '', sealedFor(before));
  const webhook = await deps.webhooks.update(by.workspace, id, { secret });
  if (webhook === undefined) throw webhookNotFound();
  await note(deps, by, webhook, 'webhook.secret_changed', {});
  return { webhook, signingSecret: made };
}

/** @throws AppError `webhook_not_found` */
export async function removeWebhook(deps: WebhookDeps, by: Changer, id: number): Promise<void> {
  refuseLimited(by);
  const found = await findWebhook(deps, by.workspace, id);
  if (await deps.webhooks.remove(by.workspace, id)) await note(deps, by, found, 'webhook.removed', {});
}

const note = (
  { control }: WebhookDeps,
  { workspace, actor }: Changer,
  { id, name }: StoredWebhook,
  action: string,
  detail: Record<string, unknown>,
) => control.audit.record({ workspace, actor, action, target: `webhook:${id}`, detail: { name, ...detail } });
