import { done, idParams, listOf, route, rulePreview } from '../common/index';
import { entryPreviewInput, journeyModel, modelInput, modelUpdate, storedModel } from './schemas';

const tags = ['models'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const modelRoutes = {
  listModels: route('listModels', {
    access: read,
    summary: 'Journey models of the workspace',
    tags,
    response: listOf(storedModel),
  }),
  listTemplates: route('listTemplates', {
    access: read,
    summary: 'Models to start from',
    tags,
    response: listOf(journeyModel),
  }),
  createModel: route('createModel', {
    access: write,
    summary: 'Add a model, from a template or written by hand',
    tags,
    body: modelInput,
    response: storedModel,
  }),
  getModel: route('getModel', {
    access: read,
    summary: 'One model',
    tags,
    params: idParams,
    response: storedModel,
  }),
  updateModel: route('updateModel', {
    access: write,
    summary: 'Change a model; makes a new version and restates history',
    tags,
    params: idParams,
    body: modelUpdate,
    response: storedModel,
  }),
  deleteModel: route('deleteModel', {
    access: write,
    summary: 'Remove a model; the default one stays',
    tags,
    params: idParams,
    response: done,
  }),
  makeModelDefault: route('makeModelDefault', {
    access: write,
    summary: 'Use this model when none is asked for',
    tags,
    params: idParams,
    response: storedModel,
  }),
  previewEntry: route('previewEntry', {
    access: { session: 'analyst', scope: 'read' },
    summary: 'How many contacts and customers an entry rule matches',
    tags,
    body: entryPreviewInput,
    response: rulePreview,
  }),
};
