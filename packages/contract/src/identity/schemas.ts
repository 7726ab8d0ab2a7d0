import { CLAIM_RULES } from '@viaggio/domain/identity';
import * as z from 'zod';
import { instant } from '../common/index';

export const identifier = z.object({ kind: z.string(), value: z.string() });
export type Identifier = z.infer<typeof identifier>;

export const doubtReasons = ['cannot_link', 'limit', 'two_users', 'shared_device'] as const;
export const doubtReason = z.enum(doubtReasons);

/** "These two identifiers are one", with its evidence. */
export const link = z.object({
  id: z.string(),
  a: identifier,
  b: identifier,
  rule: z.enum(CLAIM_RULES),
  time: instant,
  messageId: z.string(),
  /** The connection, file or member it came from. */
  source: z.string(),
  /** Refused claims stay visible. */
  state: z.enum(['active', 'doubtful', 'cut']),
  /** Why it is doubtful; null otherwise. */
  doubt: doubtReason.nullable(),
});
export type Link = z.infer<typeof link>;

export const identityHealth = z.object({
  people: z.number().int(),
  /** People known by more than a browser. */
  known: z.number().int(),
  identifiers: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  /** People made of more than one source of events. */
  mergedPeople: z.number().int(),
  /** Active claims. */
  merges: z.number().int(),
  splits: z.number().int(),
  doubtful: z.array(z.object({ reason: doubtReason, claims: z.number().int() })),
  sharedDevices: z.number().int(),
  /** People with too many contacts to be one person (bots, kiosks, shared logins): out of the journeys. */
  setApart: z.array(z.object({ personId: z.string(), name: z.string(), contacts: z.number().int() })),
});
export type IdentityHealth = z.infer<typeof identityHealth>;
