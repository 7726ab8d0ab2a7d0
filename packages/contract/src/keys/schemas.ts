import * as z from 'zod';
import { label, scope } from '../common/index';

export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  /** The first characters, to recognise it. */
  start: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  createdBy: z.string(),
  lastUsedAt: z.iso.datetime({ offset: true }).nullable(),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

export const apiKeyInput = z.object({
  name: label,
  scopes: z.array(scope).min(1).max(4),
  expiresInDays: z.number().int().min(1).max(3650).optional(),
});

/** How long the one before works beside the new one: 0 ends it at once. */
export const overlap = z.object({ overlapDays: z.number().int().min(0).max(90).default(7) });

/** The key itself is answered once and kept only as a hash. */
export const apiKeyCreated = apiKey.extend({ key: z.string() });
