import * as z from 'zod';
import { instant } from '../common/index';

/** What a column of a file may become. Anything else is a property of the event. */
export const importFields = [
  'person',
  'anonymous',
  'email',
  'phone',
  'card',
  'account',
  'event',
  'time',
  'channel',
  'place',
  'value',
  'currency',
  'messageId',
  'name',
  'score',
  'text',
  'url',
  'campaign',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

const column = z.string().min(1).max(300);

/** Field → column of the file. */
export const importMapping = z.object({
  columns: z.partialRecord(importField, column),
  /** Property name → column. */
  properties: z.record(z.string().min(1).max(200), column).default({}),
  /** Field → the same text for every row: an `event` for a file of orders, a `channel` for a list of calls. */
  constants: z.partialRecord(importField, z.string().max(300)).default({}),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const dateOrder = z.enum(['auto', 'day-first', 'month-first', 'year-first']);

/** Fields of the multipart form, beside the `file` itself. */
export const importForm = z.object({
  /** JSON text of an `importMapping`; guessed when absent. */
  mapping: z.string().max(100_000).optional(),
  timezone: z.string().max(64).optional(),
  dateOrder: dateOrder.optional(),
  /** `true` counts without storing. */
  dryRun: z.enum(['true', 'false']).optional(),
});

export const importRefusal = z.object({
  reason: z.string(),
  rows: z.number().int(),
  firstRow: z.number().int(),
});

export const importStatus = z.enum(['queued', 'running', 'done', 'failed', 'undone']);

export const importRun = z.object({
  id: z.string(),
  file: z.string(),
  format: z.string(),
  bytes: z.number().int(),
  status: importStatus,
  /** 0..1; null when the size is not known. */
  progress: z.number().nullable(),
  dryRun: z.boolean(),
  rowsRead: z.number().int(),
  stored: z.number().int(),
  duplicate: z.number().int(),
  quarantined: z.number().int(),
  /** The reasons, most frequent first. */
  reasons: z.array(importRefusal),
  mapping: importMapping,
  createdAt: instant,
  finishedAt: instant.nullable(),
  createdBy: z.string(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportRun = z.infer<typeof importRun>;

export const importPreview = z.object({
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  /** Of text tables; '' for others. */
  separator: z.string(),
  decimal: z.enum([',', '.']),
  dateOrder,
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'number', 'date', 'boolean', 'empty']),
      samples: z.array(z.string()),
      guess: importField.nullable(),
    }),
  ),
  rows: z.array(z.array(z.string())),
  mapping: importMapping,
  /** How the first rows would read with this mapping, for the eye to check. */
  reading: z.array(
    z.object({
      row: z.number().int(),
      time: instant.nullable(),
      event: z.string(),
      person: z.string(),
      value: z.number().nullable(),
      problem: z.string().nullable(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;
