import { done, idParams, listOf, route } from '../common/index';
import { anomaly, quality, qualityQuery } from './schemas';

export const qualityRoutes = {
  getQuality: route('getQuality', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Data reliability of the last days, component by component',
    tags: ['quality'],
    query: qualityQuery,
    response: quality,
  }),
  listAnomalies: route('listAnomalies', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'What the checks of the data found in the last days; nothing for members limited to places',
    tags: ['quality'],
    query: qualityQuery,
    response: listOf(anomaly),
  }),
  dismissAnomaly: route('dismissAnomaly', {
    access: { session: 'editor', scope: 'write' },
    summary: 'Say that a finding is fine as it is',
    tags: ['quality'],
    params: idParams,
    response: done,
  }),
};
