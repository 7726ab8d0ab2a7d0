import { checkModel, type JourneyModel, templateOf } from '@viaggio/domain/journeys';
import type { Actor } from '@viaggio/domain/ports/access';
import type { StoredModel } from '@viaggio/domain/ports/definitionStore';
import { AppError } from '@viaggio/domain/shared';
import type { Touchpoint } from '@viaggio/domain/touchpoints';
import { loadDefinitions } from './loadDefinitions';
import type { SaveDeps } from './saveCatalogue';

interface By {
  readonly workspace: number;
  readonly actor: Actor;
}

const notFound = (id: string): AppError =>
  new AppError('model_not_found', `There are no stages called "${id}".`, { status: 404 });

/** The version figures come from now, or the one that is being made. */
export function presentModel(models: readonly StoredModel[], id: string): StoredModel | undefined {
  const versions = models.filter((stored) => stored.model.id === id);
  return versions.find((stored) => stored.state === 'current') ?? versions[0];
}

/** The newest version: what an editor works on. */
export function latestModel(models: readonly StoredModel[], id: string): StoredModel | undefined {
  return models
    .filter((stored) => stored.model.id === id)
    .sort((a, b) => b.model.version - a.model.version)[0];
}

function check(model: JourneyModel, catalogue: readonly Touchpoint[]): void {
  const [problem] = checkModel(model, catalogue);
  if (problem === undefined) return;
  throw new AppError(problem.code, `${problem.where}: ${problem.code} ${problem.detail}`.trim(), {
    status: 422,
    field: problem.where === '' ? 'model' : `model.${problem.where}`,
  });
}

/** Adds a model from a template, or one written by hand. */
export async function createModel(
  deps: SaveDeps,
  { workspace, actor }: By,
  wish: { readonly template: string } | { readonly model: JourneyModel },
): Promise<string> {
  const model = 'template' in wish ? templateOf(wish.template) : wish.model;
  if (model === undefined) {
    throw new AppError('template_not_found', 'There is no such template.', {
      status: 404,
      field: 'template',
    });
  }
  const { models, catalogue } = await loadDefinitions(deps, workspace);
  if (presentModel(models, model.id)) {
    throw new AppError('model_exists', 'There are stages with this id already: choose another.', {
      status: 409,
      field: 'model.id',
    });
  }
  check(model, catalogue.touchpoints);
  const last = await deps.definitions.lastModelVersion(workspace, model.id);
  await save(deps, { workspace, actor }, last, model, 'model.created');
  return model.id;
}

/** Adds a version of a model; `model.version` says which one the editor started from. */
export async function updateModel(deps: SaveDeps, by: By, id: string, model: JourneyModel): Promise<void> {
  const { models, catalogue } = await loadDefinitions(deps, by.workspace);
  const latest = latestModel(models, id);
  if (latest === undefined) throw notFound(id);
  if (model.id !== id)
    throw new AppError('model_id_fixed', 'The id of stages cannot change.', { field: 'model.id' });
  if (latest.model.version !== model.version) throw changed();
  check(model, catalogue.touchpoints);
  await save(deps, by, model.version, model, 'model.updated');
}

const changed = (): AppError =>
  new AppError('model_changed', 'Somebody changed these stages meanwhile: look at theirs, then save again.', {
    status: 409,
    field: 'model.version',
  });

async function save(
  deps: SaveDeps,
  by: By,
  expected: number,
  model: JourneyModel,
  action: string,
): Promise<void> {
  const saved = await deps.definitions.saveModel(by.workspace, expected, model, by.actor.id);
  if (saved === undefined) throw changed();
  await deps.audit.record({ workspace: by.workspace, actor: by.actor, action, target: `model:${model.id}` });
  await deps.restate(by.workspace, 'stages');
}

/** Removes a model; the default one stays. */
export async function removeModel(deps: SaveDeps, by: By, id: string): Promise<void> {
  const { models, defaultModel } = await loadDefinitions(deps, by.workspace);
  if (!presentModel(models, id)) throw notFound(id);
  if (id === defaultModel) {
    throw new AppError('model_is_default', 'The default stages stay: make others the default first.', {
      status: 409,
    });
  }
  await deps.definitions.removeModel(by.workspace, id);
  await deps.audit.record({
    workspace: by.workspace,
    actor: by.actor,
    action: 'model.removed',
    target: `model:${id}`,
  });
}

/** Uses the model when none is asked for; where people stood is made again in its stages. */
export async function makeDefault(deps: SaveDeps, by: By, id: string): Promise<void> {
  const { models, defaultModel } = await loadDefinitions(deps, by.workspace);
  if (!presentModel(models, id)) throw notFound(id);
  if (id === defaultModel) return;
  await deps.definitions.setDefaultModel(by.workspace, id);
  await deps.audit.record({
    workspace: by.workspace,
    actor: by.actor,
    action: 'model.default',
    target: `model:${id}`,
  });
  await deps.restate(by.workspace, 'stages');
}
