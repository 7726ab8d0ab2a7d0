import { log } from './0001_log';
import { journeys } from './0002_journeys';
import type { EventsMigration } from './migrateEvents';

export const EVENTS_MIGRATIONS: readonly EventsMigration[] = [log, journeys];
