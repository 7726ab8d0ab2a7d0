import { WEBHOOK_PROVIDERS } from '@viaggio/domain/webhooks';
import * as z from 'zod';
import { instant, label } from '../common/index';

export const webhookProvider = z.enum(WEBHOOK_PROVIDERS);
export type WebhookProviderName = z.infer<typeof webhookProvider>;

/** How any other sender signs: HMAC-SHA256 over the body, or over `timestamp.body`, in one header. */
export const webhookSignature = z.strictObject({
  /** In lower case. */
  header: z.string().regex(/^[a-z0-9-]{1,80}$/),
  encoding: z.enum(['hex', 'base64']),
  /** What stands before the signature: `sha256=`. */
  prefix: z
    .string()
    .max(20)
    .regex(/^[\x21-\x7e]*$/),
  /** Header with seconds or milliseconds since 1970 that is signed with the body; null: only the body is signed. */
  timestampHeader: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable(),
});
export type WebhookSignature = z.infer<typeof webhookSignature>;

/** A mapping as JSON (docs/guides/webhooks.md); what is wrong with it is said by code and place. */
export const webhookMapping = z.looseObject({
  version: z.literal(1),
  rules: z.array(z.record(z.string(), z.unknown())).min(1).max(50),
});

/** At least 64 bits of hex; what is ours to make has 256. */
const secret = z.string().trim().min(8).max(500);

export const webhook = z.object({
  id: z.string(),
  name: z.string(),
  provider: webhookProvider,
  /** Where the other system sends to. */
  url: z.string(),
  enabled: z.boolean(),
  /** The connection its events come through. */
  sourceId: z.string(),
  /** `missing`: nothing is accepted yet; `unreadable`: it was sealed with another secret of the installation. */
  secret: z.enum(['kept', 'missing', 'unreadable']),
  /** Of any other sender only. */
  signature: webhookSignature.nullable(),
  mapping: webhookMapping,
  createdAt: instant,
  lastDeliveryAt: instant.nullable(),
  /** The last delivery that was turned away before it was read, and why. */
  lastRefusedAt: instant.nullable(),
  lastRefusal: z.string().nullable(),
});
export type Webhook = z.infer<typeof webhook>;

/** `signingSecret` is answered once, where Viaggio made it. */
export const webhookSaved = webhook.extend({ signingSecret: z.string().nullable() });

export const webhookInput = z.strictObject({
  name: label,
  provider: webhookProvider,
  /** Of the other system; without it a first one is made where the other system lets one choose. */
  secret: secret.optional(),
  signature: webhookSignature.optional(),
  /** The ready one when absent. */
  mapping: webhookMapping.optional(),
});

export const webhookPatch = z.strictObject({
  name: label.optional(),
  enabled: z.boolean().optional(),
  signature: webhookSignature.optional(),
  mapping: webhookMapping.optional(),
});

/** null: make one. */
export const webhookSecretInput = z.strictObject({ secret: secret.nullable() });

export const deliveryOutcomes = ['accepted', 'rows_to_fix', 'ignored', 'unmatched', 'refused'] as const;

export const webhookDelivery = z.object({
  id: z.string(),
  receivedAt: instant,
  outcome: z.enum(deliveryOutcomes),
  /** Why it was refused; '' when it was not. */
  code: z.string(),
  events: z.number().int(),
  duplicates: z.number().int(),
  quarantined: z.number().int(),
  bytes: z.number().int(),
  headers: z.record(z.string(), z.string()),
  /** null where it was too large to keep. */
  body: z.unknown(),
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const webhookPreviewInput = z.strictObject({
  /** The one that is kept when absent. */
  mapping: webhookMapping.optional(),
  /** A delivery that is kept; else what is sent here. */
  delivery: z.string().max(20).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string().max(80), z.string().max(1_000)).optional(),
});

/** One event as it would be taken, or why it would wait among the rows to fix. */
export const mappedEvent = z.object({
  /** Place of the rule in the mapping, and its name. */
  rule: z.number().int(),
  ruleName: z.string(),
  /** '' when it would be accepted. */
  code: z.string(),
  type: z.string(),
  name: z.string(),
  time: instant.nullable(),
  channel: z.string(),
  place: z.string(),
  value: z.number(),
  currency: z.string(),
  messageId: z.string(),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
  /** As it goes to collection. */
  item: z.record(z.string(), z.unknown()),
});
export type MappedEvent = z.infer<typeof mappedEvent>;

export const webhookPreview = z.object({
  outcome: z.enum(deliveryOutcomes),
  code: z.string(),
  ignored: z.number().int(),
  unmatched: z.number().int(),
  events: z.array(mappedEvent),
});
export type WebhookPreview = z.infer<typeof webhookPreview>;

export const webhookKit = z.object({
  provider: webhookProvider,
  mapping: webhookMapping,
  samples: z.array(z.object({ headers: z.record(z.string(), z.string()), body: z.unknown() })),
});
export type WebhookKit = z.infer<typeof webhookKit>;
