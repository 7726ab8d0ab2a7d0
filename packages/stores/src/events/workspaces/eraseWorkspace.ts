import { type EventsDriver, localTable } from '../driver/types';
import { WORKSPACE_TABLES } from '../tables';

/** Removes everything the events store holds of a workspace, from the disk too. May be repeated. */
export async function eraseWorkspace(driver: EventsDriver, workspace: number): Promise<void> {
  for (const table of WORKSPACE_TABLES) {
    await driver.command(
      `ALTER TABLE ${localTable(driver.capabilities, table)} DELETE WHERE workspace = {workspace:UInt32} SETTINGS mutations_sync = 1`,
      { workspace },
    );
  }
}
