import { type Sells, templateFor } from '@viaggio/domain/journeys';
import type { DefinitionStore, Definitions } from '@viaggio/domain/ports/definitionStore';
import { defaultCatalogue } from '@viaggio/domain/touchpoints';

export interface DefinitionDeps {
  readonly definitions: DefinitionStore;
  /** What the workspace sells: decides the stages it starts with. */
  readonly sellsOf: (workspace: number) => Promise<Sells>;
}

/** A workspace's touchpoints and stages; a new one gets the default catalogue and the template of what it sells. */
export async function loadDefinitions(deps: DefinitionDeps, workspace: number): Promise<Definitions> {
  const found = await deps.definitions.load(workspace);
  if (found.catalogue.version > 0 && found.defaultModel !== '') return found;
  if (found.catalogue.version === 0)
    await deps.definitions.saveCatalogue(workspace, 0, defaultCatalogue(), '');
  if (found.defaultModel === '') {
    const template = templateFor(await deps.sellsOf(workspace));
    const saved = await deps.definitions.saveModel(workspace, 0, template, '');
    // Nothing was projected with these stages before: there is nothing to restate.
    if (saved) await deps.definitions.activateModel(workspace, template.id, saved.model.version);
    await deps.definitions.setDefaultModel(workspace, template.id);
  }
  return deps.definitions.load(workspace);
}
