import { createWorkspace } from '../../usecases/workspaces/createWorkspace';
import { finishRemovals } from '../../usecases/workspaces/finishRemovals';
import { listWorkspaces } from '../../usecases/workspaces/listWorkspaces';
import { readWorkspace } from '../../usecases/workspaces/readWorkspace';
import { removeWorkspace } from '../../usecases/workspaces/removeWorkspace';
import { updateWorkspace } from '../../usecases/workspaces/updateWorkspace';
import { describeFault } from '../errors/describeFault';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { given, settingsOf } from './wire';

type Names = 'listWorkspaces' | 'createWorkspace' | 'getWorkspace' | 'updateWorkspace' | 'deleteWorkspace';

export function workspaceHandlers(deps: ServiceDeps): Handlers<Names> {
  return {
    listWorkspaces: async (_input, { caller }) => {
      if (caller.kind === 'key') {
        const found = await listWorkspaces(deps, { workspace: caller.key.workspace });
        return { items: found.map((workspace) => settingsOf(workspace)) };
      }
      const [found, memberships] = await Promise.all([
        listWorkspaces(deps, { userId: caller.user.id }),
        deps.control.members.listMemberships(caller.user.id),
      ]);
      const limits = new Map(memberships.map(({ workspace, places }) => [workspace, places]));
      return { items: found.map((workspace) => settingsOf(workspace, limits.get(workspace.id))) };
    },
    createWorkspace: async ({ body }, { caller }) => {
      const settings = { ...body, sells: body.sells ?? null };
      return settingsOf(await createWorkspace(deps, { userId: caller.user.id, settings }));
    },
    getWorkspace: async (_input, { workspace, places }) =>
      settingsOf(await readWorkspace(deps, { workspace }), places),
    updateWorkspace: async ({ body }, { workspace, actor }) =>
      settingsOf(await updateWorkspace(deps, { workspace, actor, change: given(body) })),
    deleteWorkspace: async ({ body }, { workspace, actor, log }) => {
      await removeWorkspace(deps, { workspace, actor, name: body.name });
      // The door is shut; the data goes while the answer is already out.
      finishRemovals(deps).catch((fault) => log.error({ fault: describeFault(fault) }, 'removal unfinished'));
      return { ok: true };
    },
  };
}
