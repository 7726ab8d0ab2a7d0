import { templates } from '@viaggio/domain/journeys';
import type { RuleMatches, RulePreviewer } from '@viaggio/domain/ports/rulePreview';
import { AppError } from '@viaggio/domain/shared';
import type { EventFilter } from '@viaggio/domain/touchpoints';
import {
  createModel,
  latestModel,
  makeDefault,
  removeModel,
  updateModel,
} from '../../usecases/definitions/editModels';
import { loadDefinitions } from '../../usecases/definitions/loadDefinitions';
import { previewRule } from '../../usecases/definitions/previewRule';
import { type SaveDeps, saveCatalogue } from '../../usecases/definitions/saveCatalogue';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface DefinitionHandlerDeps extends SaveDeps {
  readonly previewer: RulePreviewer;
  readonly now: () => number;
  /** 0 to 1 while history is being placed again; null when it is up to date. */
  readonly restatingOf: (workspace: number) => number | null;
}

const sayMatches = ({ contacts, customers, examples }: RuleMatches, days: number) => ({
  contacts,
  customers,
  days,
  examples: examples.map((example) => ({
    time: instantOf(example.time),
    name: example.name,
    channel: example.channel,
    url: example.url,
    place: example.place,
    personId: example.person,
  })),
});

async function sayCatalogue(deps: DefinitionHandlerDeps, workspace: number) {
  const { catalogue } = await loadDefinitions(deps, workspace);
  const author = await deps.definitions.authorOf(workspace, { catalogue: catalogue.version });
  return {
    version: catalogue.version,
    updatedAt: author ? instantOf(author.at) : null,
    updatedBy: author?.by ?? '',
    items: [...catalogue.touchpoints],
  };
}

async function sayModels(deps: DefinitionHandlerDeps, workspace: number) {
  const { models, defaultModel } = await loadDefinitions(deps, workspace);
  const ids = [...new Set(models.map((stored) => stored.model.id))];
  const restating = deps.restatingOf(workspace);
  return Promise.all(
    ids.map(async (id) => {
      const { model, state } = latestModel(models, id)!;
      const author = await deps.definitions.authorOf(workspace, { model: id, version: model.version });
      return {
        model,
        default: id === defaultModel,
        restating: state === 'restating' ? (restating ?? 0) : null,
        updatedAt: author ? instantOf(author.at) : null,
        updatedBy: author?.by ?? '',
      };
    }),
  );
}

async function sayModel(deps: DefinitionHandlerDeps, workspace: number, id: string) {
  const found = (await sayModels(deps, workspace)).find((stored) => stored.model.id === id);
  if (found === undefined)
    throw new AppError('model_not_found', 'There are no such stages.', { status: 404 });
  return found;
}

type TouchpointRoutes = Handlers<'getTouchpoints' | 'putTouchpoints' | 'previewTouchpoint'>;

function touchpointHandlers(deps: DefinitionHandlerDeps): TouchpointRoutes {
  return {
    getTouchpoints: (_input, { workspace }) => sayCatalogue(deps, workspace),
    putTouchpoints: async ({ body }, { workspace, actor }) => {
      await saveCatalogue(deps, { workspace, actor, version: body.version, items: body.items });
      return sayCatalogue(deps, workspace);
    },
    previewTouchpoint: async ({ body: { filters, days } }, { workspace, places }) =>
      sayMatches(await previewRule(deps, { workspace, places, filters, days }), days),
  };
}

type ModelRoutes = Handlers<
  | 'listModels'
  | 'listTemplates'
  | 'createModel'
  | 'getModel'
  | 'updateModel'
  | 'deleteModel'
  | 'makeModelDefault'
  | 'previewEntry'
>;

function modelHandlers(deps: DefinitionHandlerDeps): ModelRoutes {
  return {
    listModels: async (_input, { workspace }) => ({ items: await sayModels(deps, workspace) }),
    listTemplates: async () => ({ items: [...templates()] }),
    createModel: async ({ body }, { workspace, actor }) =>
      sayModel(deps, workspace, await createModel(deps, { workspace, actor }, body)),
    getModel: ({ params }, { workspace }) => sayModel(deps, workspace, params.id),
    updateModel: async ({ params, body }, { workspace, actor }) => {
      await updateModel(deps, { workspace, actor }, params.id, body.model);
      return sayModel(deps, workspace, params.id);
    },
    deleteModel: async ({ params }, { workspace, actor }) => {
      await removeModel(deps, { workspace, actor }, params.id);
      return { ok: true };
    },
    makeModelDefault: async ({ params }, { workspace, actor }) => {
      await makeDefault(deps, { workspace, actor }, params.id);
      return sayModel(deps, workspace, params.id);
    },
    previewEntry: async ({ body: { entry, days } }, { workspace, places }) => {
      const filters = await filtersOfEntry(deps, workspace, entry);
      return sayMatches(await previewRule(deps, { workspace, places, filters, days }), days);
    },
  };
}

/** The filters of an entry rule's touchpoints, and its own. */
async function filtersOfEntry(
  deps: DefinitionHandlerDeps,
  workspace: number,
  entry: { readonly touchpoints: readonly string[]; readonly filters: readonly EventFilter[] },
): Promise<readonly EventFilter[]> {
  const { catalogue } = await loadDefinitions(deps, workspace);
  const named = catalogue.touchpoints.filter((touchpoint) => entry.touchpoints.includes(touchpoint.id));
  return [...named.flatMap((touchpoint) => touchpoint.filters), ...entry.filters];
}

/** Routes of the touchpoint catalogue and of the journey models. */
export const definitionHandlers = (deps: DefinitionHandlerDeps): TouchpointRoutes & ModelRoutes => ({
  ...touchpointHandlers(deps),
  ...modelHandlers(deps),
});
