import * as z from 'zod';
import { instant } from '../common/index';

const ref = z.string().min(1).max(100);

/** What a comment is about: a card, or a cell by its row and stage; neither: the map. */
export const commentAnchor = z.strictObject({
  card: ref.nullable().default(null),
  row: ref.nullable().default(null),
  stage: ref.nullable().default(null),
});

const body = z.string().trim().min(1).max(2_000);

/** Ids of members (`listMembers`) who are named in it. */
const mentions = z.array(ref).max(20);

export const commentInput = z.strictObject({
  body,
  mentions: mentions.default([]),
  /** Of a comment that opens a thread. */
  at: commentAnchor.optional(),
  /** Id of the comment it answers; it is where that one is. */
  answers: ref.optional(),
});

/** Who wrote it changes its words; everybody who may write resolves and opens again. */
export const commentPatch = z.strictObject({
  body: body.optional(),
  mentions: mentions.optional(),
  resolved: z.boolean().optional(),
});

const reply = z.object({
  id: z.string(),
  body: z.string(),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  /** `mine`: of the member who asks. */
  made: z.object({ by: z.string(), at: instant, mine: z.boolean() }),
  editedAt: instant.nullable(),
});

export const comment = reply.extend({
  at: z.object({ card: z.string().nullable(), row: z.string().nullable(), stage: z.string().nullable() }),
  resolved: z.object({ by: z.string(), at: instant }).nullable(),
  /** Oldest first. */
  replies: z.array(reply),
});
export type MapComment = z.infer<typeof comment>;

export const commentParams = z.object({ id: z.string().min(1).max(40), comment: z.string().min(1).max(40) });

/** Whether the member gets a mail when a comment mentions them, and whether this server can send any. */
export const mentionMail = z.object({ on: z.boolean(), mail: z.boolean() });
