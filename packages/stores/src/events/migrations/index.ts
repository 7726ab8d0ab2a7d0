import { journeys } from './0002_journeys';
import { log } from './0001_log';
import type { EventsMigration } from './migrateEvents';

export const EVENTS_MIGRATIONS: readonly EventsMigration[] = [log, journeys];
