import { migrateControl } from './driver/migrate';
import type { ControlDriver } from './driver/types';
import { CONTROL_MIGRATIONS } from './migrations/index';

export { openPostgres } from './driver/openPostgres';
export { type EmbeddedPostgres, type PostgresConnection, startPostgres } from './driver/startPostgres';
export type { ControlDriver, Queryable } from './driver/types';

/** Brings the control store's schema up to date; returns how many steps were applied. */
export const prepareControlStore = (driver: ControlDriver): Promise<number> =>
  migrateControl(driver, CONTROL_MIGRATIONS);
