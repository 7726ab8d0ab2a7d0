import { CHECKS } from '@viaggio/domain/anomalies';
import * as z from 'zod';
import { instant, trust } from '../common/index';

/**
 * How far the data of the last days can be trusted, and what to do first. Members limited to places read what came from
 * these; of what belongs to no place they are told nothing: null, and no sources.
 */
export const quality = z.object({
  trust,
  days: z.number().int(),
  events: z.number().int(),
  quarantined: z.number().int().nullable(),
  duplicates: z.number().int().nullable(),
  bots: z.number().int(),
  clocksCorrected: z.number().int(),
  unmapped: z.array(z.object({ name: z.string(), channel: z.string(), contacts: z.number().int() })),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lastEventAt: instant.nullable(),
      /** Silent for longer than it usually is. */
      silent: z.boolean(),
    }),
  ),
});
export type Quality = z.infer<typeof quality>;

/** Something a check of the data found. */
export const anomaly = z.object({
  id: z.string(),
  check: z.enum(CHECKS),
  /** Name of the connection; '' where it is of none in particular. */
  source: z.string(),
  /** Event or place; ''. */
  name: z.string(),
  property: z.string(),
  /** Local day it is about. */
  day: z.iso.date(),
  /** What was, and what was expected: events, shares of 0 to 1, or hours of silence. */
  value: z.number(),
  expected: z.number(),
  foundAt: instant,
  /** `over`: a later look no longer finds it; `dismissed`: somebody said that it is fine. */
  state: z.enum(['open', 'over', 'dismissed']),
});
export type AnomalyAnswer = z.infer<typeof anomaly>;

export const qualityQuery = z.object({ days: z.coerce.number().int().min(1).max(400).default(30) });
