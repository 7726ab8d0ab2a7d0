import { route } from '../common/index';
import { setupDone, setupInput, setupState } from './schemas';

const tags = ['setup'];

export const setupRoutes = {
  getSetup: route('getSetup', {
    access: { session: 'public', scope: null },
    summary: 'Say whether the first owner is still to be created',
    tags,
    response: setupState,
  }),
  setUp: route('setUp', {
    access: { session: 'public', scope: null },
    summary: 'Create the first owner and the first workspace; refused once done',
    tags,
    body: setupInput,
    response: setupDone,
  }),
};
