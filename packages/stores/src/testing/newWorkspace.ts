import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Workspace } from '@viaggio/domain/ports/workspaces';

/** Makes a workspace of a shop in Italy that has chosen nothing yet. */
export const newWorkspace = (
  { workspaces }: Pick<AccessControl, 'workspaces'>,
  name: string,
  demo = false,
): Promise<Workspace> =>
  workspaces.create({
    name,
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    language: 'it',
    sells: null,
    wants: [],
    demo,
  });
