import { checkModel, isTemplate, SELLS, templateFor } from '@viaggio/domain/journeys';
import type { Actor } from '@viaggio/domain/ports/access';
import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import { createModel, latestModel, makeDefault, presentModel, removeModel } from './editModels';
import { loadDefinitions } from './loadDefinitions';
import type { SaveDeps } from './saveCatalogue';

export interface SettingsChange {
  readonly before: WorkspaceView;
  readonly after: WorkspaceView;
  readonly actor: Actor;
}

/**
 * Brings the stages in line with changed settings. Default stages nobody has touched become those of what the
 * workspace now sells, and history is placed again; stages somebody wrote stay, and the screen offers the others.
 */
export async function followSells(deps: SaveDeps, { before, after, actor }: SettingsChange): Promise<void> {
  const by = { workspace: after.id, actor };
  if (after.defaultModel !== before.defaultModel) return deps.restate(after.id, 'stages');
  const sells = SELLS.find((each) => each === after.sells);
  if (sells === undefined || after.sells === before.sells) return;
  const { models, catalogue, defaultModel } = await loadDefinitions(deps, after.id);
  const present = latestModel(models, defaultModel);
  const fitting = templateFor(sells);
  if (!present || !isTemplate(present.model) || fitting.id === defaultModel) return;
  if (!presentModel(models, fitting.id)) {
    // Its rules name touchpoints that somebody may have taken away: then it is theirs to choose.
    if (checkModel(fitting, catalogue.touchpoints).length > 0) return;
    await createModel(deps, by, { template: fitting.id });
  }
  await makeDefault(deps, by, fitting.id);
  // During the first run nothing was ever placed on the stages before: they were nobody's choice.
  if (!after.hasEvents) await removeModel(deps, by, defaultModel);
}
