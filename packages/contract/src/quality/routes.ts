import { route } from '../common/index';
import { quality, qualityQuery } from './schemas';

export const qualityRoutes = {
  getQuality: route('getQuality', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Data reliability of the last days, component by component',
    tags: ['quality'],
    query: qualityQuery,
    response: quality,
  }),
};
