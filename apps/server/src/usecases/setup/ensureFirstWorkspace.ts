import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { hashSecret, hintOf } from '../keys/secrets';
import { createFirstOwner, type FirstOwnerDeps } from './createFirstOwner';
import { SETUP_LOCK } from './setUp';

export interface FirstWorkspaceSettings {
  readonly ownerEmail?: string | undefined;
  readonly ownerPassword?: string | undefined;
  /** Fixed keys of the first workspace, for automation. */
  readonly apiKey?: string | undefined;
  readonly writeKey?: string | undefined;
}

/**
 * Brings about what the settings of the installation say, at every start, on every node: once there is an owner the
 * owner's settings say nothing; the fixed keys are those of the settings. Resolves to the first workspace, if any.
 */
export async function ensureFirstWorkspace(
  deps: FirstOwnerDeps,
  settings: FirstWorkspaceSettings,
): Promise<number | undefined> {
  return deps.control.alone(SETUP_LOCK, async () => {
    await ensureOwner(deps, settings);
    const fixed = settings.apiKey !== undefined || settings.writeKey !== undefined;
    const workspace =
      (await deps.control.workspaces.first()) ?? (fixed ? await openWorkspace(deps) : undefined);
    if (workspace) await fixKeys(deps, workspace.id, settings);
    return workspace?.id;
  });
}

async function ensureOwner(
  deps: FirstOwnerDeps,
  { ownerEmail, ownerPassword }: FirstWorkspaceSettings,
): Promise<void> {
  if (ownerEmail === undefined || ownerPassword === undefined) return;
  if (await deps.control.workspaces.isSetUp()) return;
  await createFirstOwner(deps, {
    email: ownerEmail,
    password: ownerPassword,
    name: ownerEmail.split('@')[0]!,
    language: 'it',
    workspace: 'Viaggio',
    timeZone: undefined,
  });
}

/** A workspace without members: its keys work, and whoever sets up first becomes its owner. */
async function openWorkspace({ control, observer }: FirstOwnerDeps): Promise<Workspace> {
  const workspace = await control.workspaces.create({
    name: 'Viaggio',
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    language: 'it',
    sells: null,
    wants: [],
    demo: false,
  });
  await observer.created(workspace);
  return workspace;
}

async function fixKeys(
  { control }: FirstOwnerDeps,
  workspace: number,
  { apiKey, writeKey }: FirstWorkspaceSettings,
): Promise<void> {
  await control.atomically(async ({ keys, sources }) => {
    if (apiKey !== undefined) {
      await keys.fix({
        workspace,
        name: 'VIAGGIO_API_KEY',
        scopes: ['read', 'write', 'import', 'admin'],
        hint: hintOf(apiKey),
        hash: hashSecret(apiKey),
        createdBy: '',
        expiresAt: null,
      });
    }
    if (writeKey !== undefined) {
      await sources.fix({ workspace, name: 'VIAGGIO_WRITE_KEY', kind: 'server', writeKey });
    }
  });
}
