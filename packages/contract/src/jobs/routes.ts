import { idParams, pageOf, pageQuery, route } from '../common/index';
import { job } from './schemas';

const tags = ['jobs'];

export const jobRoutes = {
  listJobs: route('listJobs', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Long work, latest first',
    tags,
    query: pageQuery,
    response: pageOf(job),
  }),
  getJob: route('getJob', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'How far one job is',
    tags,
    params: idParams,
    response: job,
  }),
};
