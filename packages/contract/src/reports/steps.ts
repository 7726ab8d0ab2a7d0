import * as z from 'zod';
import { eventFilterParts } from '../common/index';

/**
 * Contacts a report looks for: all parts given must hold; within a part any value may match. Touchpoints are ids of
 * the catalogue, `unmapped` for contacts none of them recognises.
 */
export const contactFilter = z
  .strictObject({
    ...eventFilterParts,
    touchpoints: z.array(z.string().min(1).max(100)).max(200).readonly().optional(),
  })
  .readonly();
export type ContactFilter = z.infer<typeof contactFilter>;

/** A filter, or several of which any may match. */
export const step = z.union([contactFilter, z.array(contactFilter).min(1).max(20).readonly()]);
export type Step = z.infer<typeof step>;

/** ISO 8601 (`PT60S`, `P7D`); null: unlimited. */
export const duration = z.string().max(40).nullable();

/** What a step of a path or an activity of a process is. */
export const stepKind = z.enum(['touchpoint', 'event', 'channel', 'stage']);
export type StepKind = z.infer<typeof stepKind>;

/** What travels: one customer's whole period, or one visit. */
export const travel = z.enum(['journey', 'session']);
export type Travel = z.infer<typeof travel>;

/**
 * By what of their first contact people are told apart; `persona`: by the buyer personas they belong to, each under its
 * name. Somebody may belong to several or to none, so these rows do not add up.
 */
export const breakdown = z.object({
  by: z.enum(['touchpoint', 'event', 'channel', 'place', 'campaign', 'source', 'persona']),
  top: z.number().int().min(1).max(50).default(6),
});
export type Breakdown = z.infer<typeof breakdown>;

/** By what of the contact that counts people are told apart, where no touchpoints are; `persona` as above. */
export const toldApart = z.object({
  by: z.enum(['channel', 'place', 'campaign', 'source', 'persona']),
  top: z.number().int().min(1).max(50).default(6),
});

/** 0..1 */
export const share = z.number().min(0).max(1);
export const interval = z.tuple([share, share]).nullable();

/** Seconds: half are faster, and nine in ten. null when nobody did it. */
export const spread = z.object({ p50: z.number().nullable(), p90: z.number().nullable() });

/** People by time taken; `to` null: longer. Seconds. */
export const histogram = z.array(
  z.object({ from: z.number(), to: z.number().nullable(), people: z.number().int() }),
);
