import { done, idParams, listOf, route } from '../common/index';
import { apiKey, apiKeyCreated, apiKeyInput } from './schemas';

const tags = ['keys'];

export const keyRoutes = {
  listKeys: route('listKeys', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'API keys of the workspace, without their secrets',
    tags,
    response: listOf(apiKey),
  }),
  createKey: route('createKey', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Create an API key; the key is answered once',
    tags,
    body: apiKeyInput,
    response: apiKeyCreated,
  }),
  revokeKey: route('revokeKey', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Revoke an API key',
    tags,
    params: idParams,
    response: done,
  }),
};
