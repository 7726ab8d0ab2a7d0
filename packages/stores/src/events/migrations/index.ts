import { log } from './0001_log';
import { journeys } from './0002_journeys';
import { merging } from './0003_merging';
import { reading } from './0004_reading';
import { reports } from './0005_reports';
import { picked } from './0006_picked';
import { sweeping } from './0007_sweeping';
import { erasing } from './0008_erasing';
import type { EventsMigration } from './migrateEvents';

export const EVENTS_MIGRATIONS: readonly EventsMigration[] = [
  log,
  journeys,
  merging,
  reading,
  reports,
  picked,
  sweeping,
  erasing,
];
