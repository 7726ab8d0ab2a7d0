import { EVENT_TYPES } from '@viaggio/domain/events';
import * as z from 'zod';
import { instant, label } from '../common/index';

export const sourceKinds = [
  'web',
  'server',
  'mobile',
  'till',
  'crm',
  'email',
  'ads',
  'import',
  'demo',
  'other',
] as const;
export const sourceKind = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKind>;

/** A connection: where events come from, with its connection code. */
export const source = z.object({
  id: z.string(),
  name: z.string(),
  kind: sourceKind,
  /** The connection code; null for members who may not see it, and for imports. */
  writeKey: z.string().nullable(),
  enabled: z.boolean(),
  createdAt: instant,
  firstEventAt: instant.nullable(),
  lastEventAt: instant.nullable(),
  events24h: z.number().int(),
});
export type Source = z.infer<typeof source>;

export const sourceInput = z.object({ name: label, kind: sourceKind });
export const sourcePatch = z.object({ name: label.optional(), enabled: z.boolean().optional() });

/** One line of the live stream: an event as it was accepted, or refused with its reason. */
export const liveEvent = z.object({
  id: z.string(),
  time: instant,
  receivedAt: instant,
  type: z.enum(EVENT_TYPES),
  name: z.string(),
  channel: z.string(),
  /** Id in the catalogue; null when none recognises it. */
  touchpoint: z.string().nullable(),
  sourceId: z.string(),
  source: z.string(),
  personId: z.string().nullable(),
  /** null when accepted; else the code of the reason. */
  quarantined: z.string().nullable(),
});
export type LiveEvent = z.infer<typeof liveEvent>;
