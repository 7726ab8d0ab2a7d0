import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { ApiError, apiQuery, enterWorkspace } from '../api';
import { changeLanguage, languageWasChosen } from '../i18n/i18n';

/** Who is signed in, or undefined. */
async function readMe(client: QueryClient) {
  try {
    return await client.ensureQueryData({ ...apiQuery('getMe', {}), retry: false });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return undefined;
    throw error;
  }
}

/** The front door: first run, sign-in, or the workspace last used. */
export async function chooseDoor(client: QueryClient): Promise<never> {
  enterWorkspace('');
  const setup = await client.fetchQuery(apiQuery('getSetup', {}));
  if (setup.needed) throw redirect({ to: '/start' });
  const me = await readMe(client);
  if (!me) throw redirect({ to: '/sign-in' });
  const last = localStorage.getItem('viaggio.workspace');
  const workspace = me.workspaces.find(({ id }) => id === last) ?? me.workspaces[0];
  if (!workspace) throw redirect({ to: '/sign-in' });
  throw redirect({ to: '/w/$workspace/map', params: { workspace: workspace.id } });
}

/** A workspace that is gone, or not ours, leads back to the door. */
function leaveOnRefusal(error: unknown): never {
  if (error instanceof ApiError && (error.status === 403 || error.status === 404)) {
    localStorage.removeItem('viaggio.workspace');
    throw redirect({ to: '/' });
  }
  throw error;
}

/** Lets members of the workspace in the address pass; others go back to the door. */
export async function enterWorkspaceOfAddress(client: QueryClient, id: string, href: string): Promise<void> {
  enterWorkspace(id);
  const me = await readMe(client).catch(leaveOnRefusal);
  if (!me) throw redirect({ to: '/sign-in', search: { to: href } });
  if (me.workspace?.id !== id) {
    localStorage.removeItem('viaggio.workspace');
    throw redirect({ to: '/' });
  }
  localStorage.setItem('viaggio.workspace', id);
  if (me.user.language && !languageWasChosen()) await changeLanguage(me.user.language);
}
