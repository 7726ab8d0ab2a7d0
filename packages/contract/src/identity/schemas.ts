import { CLAIM_RULES, VERDICTS } from '@viaggio/domain/identity';
import * as z from 'zod';
import { instant } from '../common/index';

export const identifier = z.object({ kind: z.string(), value: z.string() });
export type Identifier = z.infer<typeof identifier>;

export const doubtReasons = ['cannot_link', 'kept_alone', 'limit', 'two_users', 'shared_device'] as const;
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

/** A record before or after a merge or split. */
export const side = z.object({
  personId: z.string(),
  name: z.string(),
  identifiers: z.array(identifier),
  contacts: z.number().int(),
  orders: z.number().int(),
  revenue: z.number(),
  firstContactAt: instant.nullable(),
  lastContactAt: instant.nullable(),
});
export type Side = z.infer<typeof side>;

const named = z.object({ personId: z.string(), name: z.string() });
const storedIdentifier = identifier.extend({ id: z.string() });
const verdict = z.enum(VERDICTS);

export const suspects = z.object({
  /** People of very many identifiers, and those set apart for their contacts, these first. Whoever was decided is not among them. */
  giants: z.array(
    named.extend({
      contacts: z.number().int(),
      /** Out of the journeys until somebody decides. */
      setApart: z.boolean(),
      kinds: z.array(z.object({ kind: z.string(), count: z.number().int() })),
      /** The identifiers that hold the others together; `joins`: with how many each was said to be one. */
      joiners: z.array(storedIdentifier.extend({ joins: z.number().int() })),
    }),
  ),
  /** Browsers and devices that passed through several people's hands; `people`: the first few. */
  devices: z.array(
    z.object({ identifier: storedIdentifier, users: z.number().int(), people: z.array(named) }),
  ),
  /** The latest first. Kind and value are '' where only the hash is known. */
  decided: z.array(
    z.object({ identifier: storedIdentifier, verdict, at: instant, by: z.string(), person: named }),
  ),
});
export type Suspects = z.infer<typeof suspects>;

export const verdictInput = z.object({
  /** A person id, or an identifier as `email:info@shop.it`. */
  id: z.string().min(1).max(400),
  verdict,
});

export const verdictPreview = z.object({
  /** Links that would be refused, and into how many records those of today would fall; `after`: the first of these. */
  cuts: z.number().int(),
  records: z.number().int(),
  after: z.array(side),
});
export type VerdictPreview = z.infer<typeof verdictPreview>;
