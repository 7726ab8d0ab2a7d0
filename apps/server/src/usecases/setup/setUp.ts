import { checkTimeZone } from '../workspaces/checkTimeZone';
import { alreadySetUp, createFirstOwner, type FirstOwner, type FirstOwnerDeps } from './createFirstOwner';

/** Name of the lock that whoever makes the first owner holds. */
export const SETUP_LOCK = 'setup';

/** The first set-up, by whoever comes first. Of two at the same moment one is refused. */
export async function setUp(
  deps: FirstOwnerDeps,
  owner: FirstOwner,
): Promise<{ userId: string; workspaceId: number }> {
  if (owner.timeZone !== undefined) checkTimeZone(owner.timeZone);
  if (await deps.control.workspaces.isSetUp()) throw alreadySetUp();
  const made = await deps.control.alone(
    SETUP_LOCK,
    async () => {
      if (await deps.control.workspaces.isSetUp()) throw alreadySetUp();
      return createFirstOwner(deps, owner);
    },
    { wait: false },
  );
  if (!made) throw alreadySetUp();
  return made;
}
