import * as z from 'zod';
import { dateOrInstant } from '../common/index';

/** What may be taken out as a whole. */
export const exported = ['people', 'interactions', 'journeys', 'events'] as const;
export type Exported = (typeof exported)[number];

/** Formats of a file, with the content type each travels as. */
export const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type ExportFormat = keyof typeof exportTypes;

export const exportFormat = z.enum(['csv', 'jsonl', 'parquet']).default('csv');

export const exportParams = z.object({ what: z.enum(exported) });

/** Filters of the list of customers, for an export of people alone. */
export const peopleFilters = {
  search: z.string().max(200).optional(),
  stage: z.string().max(64).optional(),
  state: z.enum(['active', 'dormant', 'lost']).optional(),
  touchpoint: z.string().max(64).optional(),
  channel: z.string().max(64).optional(),
  known: z.enum(['true', 'false']).optional(),
};

export const exportQuery = z.object({
  format: exportFormat,
  /** Local date or instant, inclusive; without it from the beginning. */
  from: dateOrInstant.optional(),
  /** Local date or instant, exclusive; without it until now. */
  to: dateOrInstant.optional(),
  segment: z.string().max(64).optional(),
  persona: z.string().max(64).optional(),
  place: z.string().max(200).optional(),
  ...peopleFilters,
});
export type ExportQuery = z.infer<typeof exportQuery>;

export const cellExportParams = z.object({
  /** Last part of the report's address: `funnel`, `time-to-convert`. */
  report: z.string().min(1).max(64),
});

export const cellExportQuery = z.object({
  format: exportFormat,
  /** The cell, as the report itself takes it. */
  people: z.string().min(1).max(4_000),
});

/** The body of the report; its own schema is what holds. */
export const cellExportBody = z.record(z.string().max(200), z.unknown());
