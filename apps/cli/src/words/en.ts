import { QUARANTINE_REASONS } from '@viaggio/domain/collect';
import { ROW_PROBLEMS } from '@viaggio/domain/imports';
import type { Words } from './words';

export const en: Words = {
  about: 'The customer journey platform, from the command line.',
  aboutImport: 'import a spreadsheet or export: CSV, TSV, XLSX, JSONL, JSON or Parquet; text also gzipped',
  aboutExport: 'export people, interactions, journeys or events as CSV, JSONL or Parquet',
  aboutFormat: 'csv, jsonl or parquet (default: csv)',
  aboutFrom: 'first day or instant (default: from the beginning)',
  aboutTo: 'day or instant after the last (default: until now)',
  aboutSegment: 'only people of this segment',
  aboutPlace: 'only this place',
  aboutOut: 'file to write (default: viaggio-people.csv, and so on)',
  aboutFile: 'the file',
  aboutMap:
    'what the columns are, where the guess is wrong: person=user_id,event=event,time=timestamp,' +
    'event="Order Completed",property.NAME=COLUMN …',
  aboutTimezone: 'zone of times without one (default: that of the workspace)',
  aboutDates:
    'order of dates such as 3/4/2026: day-first, month-first, year-first (default: found in the file)',
  aboutDryRun: 'count without storing',
  aboutKey: 'API key (default: VIAGGIO_API_KEY)',
  aboutUrl: 'address of the server (default: VIAGGIO_URL, else http://127.0.0.1:4600)',
  aboutJson: 'answer as JSON',
  noServer: (url) => `no server answers at ${url}: start it with npm start`,
  noKey: 'no API key: make one under Data & settings, then set VIAGGIO_API_KEY or use --api-key',
  badAnswer: (status) => `the server answered ${status} with something that is no answer of Viaggio`,
  noFile: (path) => `there is no file ${path}`,
  refused: (message) => message,
  sending: (share) => `sending ${share}`,
  receiving: (megabytes) => `receiving ${megabytes} MB`,
  exported: (file, megabytes) => `${file} written, ${megabytes} MB`,
  exportBroken: (file) => `the export broke off before its end: ${file} was not written; try again`,
  reading: (mapping) => `reading ${mapping}`,
  progress: (share, rows) => `${share} · ${rows} rows`,
  unseen: 'the import goes on; this key may not read how it ends (it lacks the scope "read")',
  done: (file) => `${file} imported`,
  tried: (file) => `${file} tried, nothing stored`,
  failed: (message) => `failed: ${message}`,
  read: 'rows read',
  stored: 'stored',
  duplicate: 'known already',
  quarantined: 'to fix',
  reason: (text, rows, firstRow) => `${rows} × ${text} (first: row ${firstRow})`,
  reasons: { ...QUARANTINE_REASONS, ...ROW_PROBLEMS },
};
