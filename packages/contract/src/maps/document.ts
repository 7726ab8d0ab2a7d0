import { CARD_ORIGINS, MAP_KINDS, type MapDocument, ROW_KINDS } from '@viaggio/domain/maps';
import * as z from 'zod';
import { language } from '../common/index';

export const mapKind = z.enum(MAP_KINDS);

export const mapStage = z.object({
  id: z.string(),
  name: z.string(),
  words: z.string(),
  binding: z.string().nullable(),
});

export const mapRow = z.object({
  id: z.string(),
  kind: z.enum(ROW_KINDS),
  title: z.string(),
  hidden: z.boolean(),
  lane: z.string(),
});

export const mapCard = z.object({
  id: z.string(),
  row: z.string(),
  stage: z.string(),
  text: z.string(),
  origin: z.enum(CARD_ORIGINS),
  verdict: z.enum(['confirmed', 'refuted']).nullable(),
  persona: z.string().nullable(),
  touchpoint: z.string().nullable(),
  channel: z.string().nullable(),
  score: z.number().nullable(),
  ideal: z.boolean(),
  moment: z.enum(['interest', 'decision', 'truth']).nullable(),
  effort: z.number().nullable(),
  value: z.number().nullable(),
  answers: z.string().nullable(),
  report: z.string().nullable(),
  target: z.number().nullable(),
  owner: z.string(),
  due: z.string().nullable(),
  image: z.string().nullable(),
  optional: z.boolean(),
});

const mapSticky = z.object({
  id: z.string(),
  stage: z.string(),
  text: z.string(),
  author: z.string(),
  color: z.number(),
});

const mapVote = z.object({ on: z.string(), by: z.string(), count: z.number() });

const mapTimer = z.object({ endsAt: z.number(), seconds: z.number() });

/** A map in its plain form, as the domain describes it. */
export const mapDocument = z.object({
  title: z.string(),
  kind: mapKind,
  language,
  model: z.string().nullable(),
  personas: z.array(z.string()).readonly(),
  stages: z.array(mapStage).readonly(),
  rows: z.array(mapRow).readonly(),
  cards: z.array(mapCard).readonly(),
  stickies: z.array(mapSticky).readonly(),
  votes: z.array(mapVote).readonly(),
  timer: mapTimer.nullable(),
}) satisfies z.ZodType<MapDocument>;
