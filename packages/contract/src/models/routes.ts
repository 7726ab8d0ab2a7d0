import { done, idParams, listOf, route, rulePreview } from '../common/index';
import { entryPreviewInput, journeyModel, modelInput, modelUpdate, storedModel } from './schemas';

const tags = ['models'];
const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;

export const modelRoutes = {
  listModels: route({
    method: 'GET',
    path: '/models',
    access: read,
    summary: 'Journey models of the workspace',
    tags,
    response: listOf(storedModel),
  }),
  listTemplates: route({
    method: 'GET',
    path: '/models/templates',
    access: read,
    summary: 'Models to start from',
    tags,
    response: listOf(journeyModel),
  }),
  createModel: route({
    method: 'POST',
    path: '/models',
    access: write,
    summary: 'Add a model, from a template or written by hand',
    tags,
    body: modelInput,
    response: storedModel,
  }),
  getModel: route({
    method: 'GET',
    path: '/models/{id}',
    access: read,
    summary: 'One model',
    tags,
    params: idParams,
    response: storedModel,
  }),
  updateModel: route({
    method: 'PUT',
    path: '/models/{id}',
    access: write,
    summary: 'Change a model; makes a new version and restates history',
    tags,
    params: idParams,
    body: modelUpdate,
    response: storedModel,
  }),
  deleteModel: route({
    method: 'DELETE',
    path: '/models/{id}',
    access: write,
    summary: 'Remove a model; the default one stays',
    tags,
    params: idParams,
    response: done,
  }),
  makeModelDefault: route({
    method: 'POST',
    path: '/models/{id}/default',
    access: write,
    summary: 'Use this model when none is asked for',
    tags,
    params: idParams,
    response: storedModel,
  }),
  previewEntry: route({
    method: 'POST',
    path: '/models/preview',
    access: { session: 'analyst', scope: 'read' },
    summary: 'How many contacts and customers an entry rule matches',
    tags,
    body: entryPreviewInput,
    response: rulePreview,
  }),
};
