import { PRESET_IDS } from '@viaggio/domain/imports';
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
  /** Columns that are not kept. */
  leftOut: z.array(column).max(2_000).default([]),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const dateOrder = z.enum(['auto', 'day-first', 'month-first', 'year-first']);

/** The tool whose export the file is. */
export const presetId = z.enum(PRESET_IDS);
export type { PresetId } from '@viaggio/domain/imports';

/** Fields of the multipart form, beside the `file` itself. */
export const importForm = z.object({
  /** JSON text of an `importMapping`; guessed when absent. */
  mapping: z.string().max(100_000).optional(),
  timezone: z.string().max(64).optional(),
  dateOrder: dateOrder.optional(),
  /**
   * The tool it was exported from. Absent or `auto`: by its columns (with a `mapping`: none). `none`: its columns are
   * guessed one by one.
   */
  preset: z.enum(['auto', 'none', ...PRESET_IDS]).optional(),
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
  /** The preset it was read with. */
  preset: presetId.nullable(),
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
  timezone: z.string(),
  /** The preset it is read with, and those that could be chosen: `fits` where the columns are those of the tool. */
  preset: presetId.nullable(),
  presets: z.array(z.object({ id: presetId, tool: z.string(), fits: z.boolean() })),
  /** What whoever imports such an export should know. */
  caution: z.enum(['names_only', 'no_dates']).nullable(),
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
      /** Where it happens, as collection decides it; '' for rows with a problem. */
      channel: z.string(),
      value: z.number().nullable(),
      /** Code of why it cannot be read. */
      problem: z.string().nullable(),
      /** Column at fault and what stands in it; '' when it is the whole row. */
      column: z.string(),
      cell: z.string(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What an import holds now, and what undoing it takes away. */
export const importContents = z.object({
  events: z.number().int(),
  /** Sources of events: customers, before identities are joined. */
  people: z.number().int(),
  signals: z.number().int(),
  /** Of them, open. */
  quarantined: z.number().int(),
  /** What it said of who is who. */
  claims: z.number().int(),
  from: instant.nullable(),
  to: instant.nullable(),
  /** Net of refunds, in the workspace's currency. */
  value: z.number(),
  /** The most frequent first. */
  names: z.array(z.object({ name: z.string(), events: z.number().int() })),
});
export type ImportContents = z.infer<typeof importContents>;
