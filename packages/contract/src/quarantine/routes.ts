import { done, idParams, route } from '../common/index';
import {
  quarantined,
  quarantinePage,
  quarantinePatch,
  quarantineQuery,
  replayInput,
  replayResult,
} from './schemas';

const tags = ['quarantine'];

export const quarantineRoutes = {
  listQuarantine: route({
    method: 'GET',
    path: '/quarantine',
    access: { session: 'analyst', scope: 'read' },
    summary: 'Rows to fix, latest first, and how many there are by reason',
    tags,
    query: quarantineQuery,
    response: quarantinePage,
  }),
  editQuarantined: route({
    method: 'PATCH',
    path: '/quarantine/{id}',
    access: { session: 'editor', scope: 'write' },
    summary: 'Mend a row; replay it afterwards',
    tags,
    params: idParams,
    body: quarantinePatch,
    response: quarantined,
  }),
  replayQuarantine: route({
    method: 'POST',
    path: '/quarantine/replay',
    access: { session: 'editor', scope: 'write' },
    summary: 'Try rows again: some, all, or those of one reason',
    tags,
    body: replayInput,
    response: replayResult,
  }),
  discardQuarantined: route({
    method: 'DELETE',
    path: '/quarantine/{id}',
    access: { session: 'editor', scope: 'write' },
    summary: 'Discard a row for good',
    tags,
    params: idParams,
    response: done,
  }),
};
