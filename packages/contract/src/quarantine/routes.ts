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
  listQuarantine: route('listQuarantine', {
    access: { session: 'analyst', scope: 'read' },
    summary: 'Rows to fix, latest first, and how many there are by reason',
    tags,
    query: quarantineQuery,
    response: quarantinePage,
  }),
  editQuarantined: route('editQuarantined', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Mend a row; replay it afterwards',
    tags,
    params: idParams,
    body: quarantinePatch,
    response: quarantined,
  }),
  replayQuarantine: route('replayQuarantine', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Try rows again: some, all, or those of one reason',
    tags,
    body: replayInput,
    response: replayResult,
  }),
  discardQuarantined: route('discardQuarantined', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Discard a row for good',
    tags,
    params: idParams,
    response: done,
  }),
};
