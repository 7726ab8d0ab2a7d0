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

export const qualityQuery = z.object({ days: z.coerce.number().int().min(1).max(400).default(30) });
