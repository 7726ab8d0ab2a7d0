import { done, idParams, listOf, route } from '../common/index';
import { apiKey, apiKeyCreated, apiKeyInput, overlap } from './schemas';

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
  rotateKey: route('rotateKey', {
    access: { session: 'owner', scope: 'admin' },
    summary:
      'Make a key that takes the place of another, which works for a while longer; it is answered once',
    tags,
    params: idParams,
    body: overlap,
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
