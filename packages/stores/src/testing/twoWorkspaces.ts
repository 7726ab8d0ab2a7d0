import type { ControlDriver } from '../control/driver/types';
import { createAccessControl } from '../control/index';

/** Two workspaces of a database, so that a test can show that what is of one is not of the other. */
export async function twoWorkspaces(driver: ControlDriver): Promise<{ ours: number; theirs: number }> {
  const { workspaces } = createAccessControl(driver);
  const make = async (name: string): Promise<number> => {
    const made = {
      timeZone: 'UTC',
      currency: 'EUR',
      language: 'it' as const,
      sells: null,
      wants: [],
      demo: false,
    };
    return (await workspaces.create({ ...made, name })).id;
  };
  return { ours: await make('Ours'), theirs: await make('Theirs') };
}
