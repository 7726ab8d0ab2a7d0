import { type Me, readMe } from '../../usecases/session/readMe';
import { updateMe } from '../../usecases/session/updateMe';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { given, settingsOf } from './wire';

export function sessionHandlers(deps: ServiceDeps): Handlers<'getMe' | 'updateMe'> {
  return {
    getMe: async (_input, { caller: { user }, wanted }) => sayMe(await readMe(deps, { user, wanted })),
    updateMe: async ({ body }, { caller, wanted }) => {
      const user = await updateMe(deps, { user: caller.user, change: given(body) });
      return sayMe(await readMe(deps, { user, wanted }));
    },
  };
}

function sayMe({ user, memberships, current }: Me) {
  return {
    user: { ...user },
    workspaces: memberships.map(({ workspace, name, role, places, demo }) => ({
      id: String(workspace),
      name,
      role,
      places: [...places],
      demo,
    })),
    workspace: current ? settingsOf(current.workspace, current.membership.places) : null,
    role: current?.membership.role ?? null,
    first: current?.isFirst ?? false,
  };
}
