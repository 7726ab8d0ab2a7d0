import * as z from 'zod';
import { instant, pageQuery } from '../common/index';

export const signalKinds = ['survey', 'review', 'rating', 'message', 'return_reason'] as const;
export const signalKind = z.enum(signalKinds);

/** said by the customer, inferred by a named method, assumed by the author of a map. */
export const provenance = z.enum(['said', 'inferred', 'assumed']);
export type Provenance = z.infer<typeof provenance>;

/** −2 angry or lost … +2 delighted. */
export const emotion = z.number().min(-2).max(2);

/** Something expressed, with or without a person. */
export const signal = z.object({
  id: z.string(),
  kind: signalKind,
  time: instant,
  personId: z.string().nullable(),
  person: z.string(),
  /** nps, csat, ces, stars …; '' when there is no score. */
  metric: z.string(),
  score: z.number().nullable(),
  /** The top of the scale: 10, 5, 7; null without a score. */
  scale: z.number().nullable(),
  text: z.string(),
  language: z.string(),
  emotion: emotion.nullable(),
  provenance: provenance.nullable(),
  /** How it was inferred; '' when said. */
  method: z.string(),
  stage: z.string().nullable(),
  touchpoint: z.string().nullable(),
  channel: z.string(),
  place: z.string(),
});
export type Signal = z.infer<typeof signal>;

export const signalQuery = pageQuery.extend({
  kind: signalKind.optional(),
  stage: z.string().max(64).optional(),
  touchpoint: z.string().max(64).optional(),
  /** Only those with words. */
  withText: z.enum(['true', 'false']).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
});
