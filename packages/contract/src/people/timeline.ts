import { ACTORS, EVENT_TYPES } from '@viaggio/domain/events';
import { STAY_ENDS } from '@viaggio/domain/journeys';
import * as z from 'zod';
import { bilingual, instant } from '../common/index';
import { emotion, provenance, signalKind } from '../signals/index';

export const timelineContact = z.object({
  id: z.string(),
  time: instant,
  type: z.enum(EVENT_TYPES),
  name: z.string(),
  actor: z.enum(ACTORS),
  channel: z.string(),
  touchpoint: z
    .object({
      id: z.string(),
      name: bilingual,
      says: bilingual,
      control: z.enum(['owned', 'paid', 'earned']),
      contact: z.enum(['direct', 'indirect']),
      setting: z.enum(['online', 'offline']),
      moment: z.enum(['interest', 'decision', 'service', 'none']),
      initiative: z.enum(['customer', 'us']),
    })
    .nullable(),
  /** Contacts of one visit share it; null for those that stand alone. */
  session: z.string().nullable(),
  place: z.string(),
  value: z.number(),
  currency: z.string(),
  url: z.string(),
  referrer: z.string(),
  campaign: z.string(),
  device: z.string(),
  /** The connection or file it came from. */
  source: z.string(),
  /** Arrived more than a day after it happened. */
  late: z.boolean(),
  clockCorrected: z.boolean(),
  properties: z.record(z.string(), z.unknown()),
  signal: z
    .object({
      kind: signalKind,
      metric: z.string(),
      score: z.number().nullable(),
      scale: z.number().nullable(),
      text: z.string(),
      emotion: emotion.nullable(),
      provenance: provenance.nullable(),
    })
    .nullable(),
});
export type TimelineContact = z.infer<typeof timelineContact>;

/** A stay in a stage; `left` of an open one is when it would lapse. */
export const timelineStay = z.object({
  stage: z.string(),
  name: bilingual,
  index: z.number().int(),
  entered: instant,
  left: instant,
  end: z.enum(STAY_ENDS),
  cycle: z.number().int(),
  won: z.boolean(),
  /** Reason of an exit; '' otherwise. */
  reason: z.string(),
});
export type TimelineStay = z.infer<typeof timelineStay>;

export const timelineQuery = z.object({
  /** Only what came before this instant or cursor. */
  before: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  /** Comma-separated channels; all when absent. */
  channels: z.string().max(2000).optional(),
  model: z.string().max(64).optional(),
});

export const timeline = z.object({
  /** Latest first. */
  items: z.array(timelineContact),
  /** To be given as `before`; null at the beginning of the journey. */
  next: z.string().nullable(),
  total: z.number().int().nullable(),
  /** All stays, oldest first. */
  stays: z.array(timelineStay),
  model: z.object({ id: z.string(), version: z.number().int() }),
});
export type Timeline = z.infer<typeof timeline>;
