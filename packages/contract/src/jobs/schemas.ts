import * as z from 'zod';
import { instant } from '../common/index';

/** Long work that can be left and found again. */
export const job = z.object({
  id: z.string(),
  kind: z.enum(['import', 'demo', 'restate', 'rebuild', 'erase', 'export', 'backup']),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** 0..1; null when it cannot be told. */
  progress: z.number().nullable(),
  /** What it is about: a file's name, a model's. */
  subject: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Job = z.infer<typeof job>;
