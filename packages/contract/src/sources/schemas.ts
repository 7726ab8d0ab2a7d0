import { EVENT_TYPES } from '@viaggio/domain/events';
import { SOURCE_GAPS, SOURCE_STATES } from '@viaggio/domain/sources';
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
  'webhook',
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
  /** Until when the code before this one opens too. */
  formerUntil: instant.nullable(),
});
export type Source = z.infer<typeof source>;

export const sourceInput = z.object({ name: label, kind: sourceKind });
export const sourcePatch = z.object({ name: label.optional(), enabled: z.boolean().optional() });

/** Whether a source works, and what is missing: one shape for every way in. */
export const sourceHealth = z.object({
  id: z.string(),
  name: z.string(),
  kind: sourceKind,
  state: z.enum(SOURCE_STATES),
  lastEventAt: instant.nullable(),
  /** Events since midnight of the workspace; those of files have no rhythm and are not among them. */
  today: z.number().int(),
  /** By this time of this weekday: the median of `weeks` weeks; null while it is not known. */
  usual: z.number().int().nullable(),
  weeks: z.number().int(),
  /** Open rows; null for members limited to places. */
  toFix: z.number().int().nullable(),
  /** Their three most frequent reasons. */
  reasons: z.array(z.object({ code: z.string(), rows: z.number().int() })),
  /** The last file that came through it; null for connections that are no files. */
  lastFile: z.object({ id: z.string(), file: z.string(), at: instant }).nullable(),
  /** What is missing or wrong, the worst first. */
  gaps: z.array(z.enum(SOURCE_GAPS)),
});
export type SourceHealth = z.infer<typeof sourceHealth>;

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
