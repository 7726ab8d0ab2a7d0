import { done, idParams, listOf, route } from '../common/index';
import { apiKey, apiKeyCreated, apiKeyInput } from './schemas';

const tags = ['keys'];

export const keyRoutes = {
  listKeys: route({
    method: 'GET',
    path: '/keys',
    access: { session: 'owner', scope: 'admin' },
    summary: 'API keys of the workspace, without their secrets',
    tags,
    response: listOf(apiKey),
  }),
  createKey: route({
    method: 'POST',
    path: '/keys',
    access: { session: 'owner', scope: 'admin' },
    summary: 'Create an API key; the key is answered once',
    tags,
    body: apiKeyInput,
    response: apiKeyCreated,
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/keys/{id}',
    access: { session: 'owner', scope: 'admin' },
    summary: 'Revoke an API key',
    tags,
    params: idParams,
    response: done,
  }),
};
