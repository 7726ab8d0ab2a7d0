import type { Migration } from '../driver/migrate';
import { foundation } from './0001_foundation';
import { identity } from './0002_identity';

export const CONTROL_MIGRATIONS: readonly Migration[] = [foundation, identity];
