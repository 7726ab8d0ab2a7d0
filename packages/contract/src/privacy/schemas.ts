import { CHECK_METHODS, PERSONAL_KINDS, PURPOSES, REQUEST_KINDS } from '@viaggio/domain/privacy';
import * as z from 'zod';
import { instant, pageQuery } from '../common/index';

const purpose = z.enum(PURPOSES);
/** `userId:42`, `email:a@b.it`, `phone:…`, `card:…`, `anonymousId:…`, or a person id. */
const identifier = z.string().trim().min(1).max(400);
const counts = z.record(z.string(), z.number().int().nonnegative());

export const privacyReceipt = z.object({
  /** What there was, by kind of thing. */
  counts,
  /** What the search at the end still found: nothing. */
  left: counts,
  /** People behind refused links, whose data stayed. */
  staysOut: z.number().int().nonnegative(),
  /** Places that only people can mend. */
  byHand: counts,
  startedAt: instant,
  finishedAt: instant,
  /** From then on no backup made before the erasure is left. */
  backupsGoneAt: instant,
  /** What the server was not allowed to force: `wal`, `statistics`, `tables`. */
  notForced: z.array(z.string()),
});
export type PrivacyReceipt = z.infer<typeof privacyReceipt>;

export const privacyRequest = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  state: z.enum(['open', 'running', 'done', 'refused']),
  /** Identifier as it was said; '' once the person is erased. */
  identifier: z.string(),
  receivedAt: instant,
  /** When it must be answered, exclusive: a calendar month, three where it was extended. */
  dueAt: instant,
  extension: z.object({ at: instant, reason: z.string() }).nullable(),
  check: z
    .object({ at: instant, by: z.string(), method: z.enum(CHECK_METHODS), note: z.string() })
    .nullable(),
  note: z.string(),
  purposes: z.array(purpose),
  changes: z.record(z.string(), z.string()),
  closedAt: instant.nullable(),
  closedBy: z.string(),
  refusal: z.string(),
  receipt: privacyReceipt.nullable(),
  createdBy: z.string(),
});
export type PrivacyRequest = z.infer<typeof privacyRequest>;

export const requestQuery = pageQuery.extend({ state: z.enum(['open', 'closed']).optional() });

export const requestInput = z.object({
  kind: z.enum(REQUEST_KINDS),
  identifier,
  /** When it came; now when absent. */
  receivedAt: instant.optional(),
  note: z.string().max(2_000).default(''),
  /** Of an objection: to what. */
  purposes: z.array(purpose).max(PURPOSES.length).default([]),
  /** Of a rectification: traits as they should be. */
  changes: z.record(z.string().min(1).max(100), z.string().max(500)).default({}),
});

export const checkInput = z.object({
  method: z.enum(CHECK_METHODS),
  /** How, in words; no number of a document. */
  note: z.string().max(500).default(''),
});

export const reasonInput = z.object({ reason: z.string().trim().min(3).max(1_000) });

export const privacyPreview = z.object({
  personId: z.string(),
  name: z.string(),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string(), shared: z.boolean() })),
  counts,
  /** Others behind refused links: their data stays. */
  staysOut: z.array(z.object({ personId: z.string(), kind: z.string(), reason: z.string() })),
});
export type PrivacyPreview = z.infer<typeof privacyPreview>;

export const privacyOverview = z.object({
  open: z.number().int(),
  firstDueAt: instant.nullable(),
  /** Identifiers that do not come in again, and events turned away because of them. */
  barred: z.number().int(),
  turnedAway: z.number().int(),
});
export type PrivacyOverview = z.infer<typeof privacyOverview>;

export const liftInput = z.object({ identifier });
export const exportInput = z.object({ person: identifier });
export const eraseInput = z.object({
  person: identifier,
  check: checkInput,
  note: z.string().max(2_000).default(''),
});

export const privacyPolicy = z.object({
  /** How long events are kept: `pages`, `all`, or the name of an event. */
  retention: z
    .array(z.object({ events: z.string().trim().min(1).max(200), days: z.number().int().min(1).max(36_500) }))
    .max(50),
  /** Properties and traits that are not stored, or masked where they look like personal data. */
  fields: z
    .array(z.object({ field: z.string().trim().min(1).max(200), action: z.enum(['drop', 'mask']) }))
    .max(200),
  /** How many days backups of this installation are kept. */
  backupDays: z.number().int().min(0).max(3_650),
});
export type PrivacyPolicy = z.infer<typeof privacyPolicy>;

export const detectedField = z.object({
  event: z.string(),
  field: z.string(),
  kinds: z.array(z.enum(PERSONAL_KINDS)),
  /** Of the events looked at, those where it was found. */
  found: z.number().int(),
  of: z.number().int(),
  rule: z.enum(['drop', 'mask']).nullable(),
});
export type DetectedField = z.infer<typeof detectedField>;

const consentRecord = z.object({
  purpose,
  granted: z.boolean(),
  at: instant,
  /** `event`, `member`, `request:7`. */
  source: z.string(),
  by: z.string(),
});

export const consentOfPerson = z.object({
  purposes: z.array(consentRecord.extend({ history: z.array(consentRecord) })),
});
export type ConsentOfPerson = z.infer<typeof consentOfPerson>;

export const consentInput = z.object({
  purpose,
  granted: z.boolean(),
  note: z.string().max(200).default(''),
});
