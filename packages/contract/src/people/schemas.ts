import * as z from 'zod';
import { bilingual, instant, pageQuery } from '../common/index';
import { identifier } from '../identity/index';

/** Where somebody stands in the default model. */
export const standing = z.object({
  stage: z.string(),
  name: bilingual,
  since: instant,
  /** `dormant`: half-way to lapsing; `lost`: lapsed or left. */
  state: z.enum(['active', 'dormant', 'lost']),
  /** When it lapses if nothing happens; null when lost. */
  lapsesAt: instant.nullable(),
});
export type Standing = z.infer<typeof standing>;

export const personRow = z.object({
  id: z.string(),
  /** The best name known: name, email, user id, or '' for somebody unknown. */
  name: z.string(),
  email: z.string(),
  known: z.boolean(),
  standing: standing.nullable(),
  contacts: z.number().int(),
  firstContactAt: instant.nullable(),
  lastContactAt: instant.nullable(),
  lastTouchpoint: bilingual.nullable(),
  lastChannel: z.string(),
  /** Net of refunds, in the workspace's currency. */
  revenue: z.number(),
  orders: z.number().int(),
  /** Mean of their signals; null when they said nothing. */
  feeling: z.number().nullable(),
  /** Why they are in this list, where a report cell was asked: the moment that counts. */
  at: instant.nullable().optional(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleQuery = pageQuery.extend({
  /** Name, email, phone, card or any identifier. */
  search: z.string().max(200).optional(),
  stage: z.string().max(64).optional(),
  state: z.enum(['active', 'dormant', 'lost']).optional(),
  touchpoint: z.string().max(64).optional(),
  channel: z.string().max(64).optional(),
  place: z.string().max(200).optional(),
  known: z.enum(['true', 'false']).optional(),
  sort: z.enum(['recent', 'value', 'contacts', 'name']).default('recent'),
});

export const person = personRow.extend({
  /** When an older id was asked for: the person it now belongs to is this one. */
  redirectedFrom: z.string().nullable(),
  traits: z.record(z.string(), z.unknown()),
  identifiers: z.array(
    identifier.extend({
      firstSeenAt: instant.nullable(),
      lastSeenAt: instant.nullable(),
      /** Used by several people: belongs to each from their sign-in to the next. */
      shared: z.boolean(),
    }),
  ),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  channels: z.array(z.object({ channel: z.string(), contacts: z.number().int() })),
  places: z.array(z.string()),
  consent: z.array(z.object({ category: z.string(), granted: z.boolean(), at: instant.nullable() })),
  /** Name of the first of their buyer personas; null: none. */
  persona: z.string().nullable(),
  /** All of them, by name. */
  personas: z.array(z.object({ id: z.string(), name: z.string() })),
  predictions: z.array(z.object({ name: z.string(), value: z.number(), method: z.string() })),
  cycles: z.object({ count: z.number().int(), won: z.number().int(), lost: z.number().int() }),
  setApart: z.boolean(),
});
export type Person = z.infer<typeof person>;
